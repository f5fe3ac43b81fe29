import { and, eq, or } from 'drizzle-orm';
import type { Role } from '#contract/endpoint.ts';
import type { Db, Queries } from './database.ts';
import type { Links, NewLink } from './links.ts';
import { canSignIn, lockPeople } from './people.ts';
import { factors, links, memberships, sessions, users } from './schema.ts';
import { roleIn, type SignedIn } from './sessions.ts';

type Actor = Pick<SignedIn, 'id' | 'role' | 'memberships'>;

/** Why nothing was changed. `factor`: an owner must have a second one first. */
export class TeamRefused extends Error {
  readonly why: 'not_found' | 'forbidden' | 'conflict' | 'factor';

  constructor(why: TeamRefused['why']) {
    super(`team: ${why}`);
    this.name = 'TeamRefused';
    this.why = why;
  }
}

/** All of it by an owner of the store; each throws `TeamRefused`. */
export type TeamChanges = {
  change(
    alias: string,
    id: string,
    to: { role?: Role | undefined; disabled?: boolean | undefined },
    actor: Actor,
  ): Promise<void>;
  remove(alias: string, id: string, actor: Actor): Promise<void>;
  /** The old password and every session die; the factor stays. */
  reset(alias: string, id: string, actor: Actor): Promise<NewLink>;
  /** Throws unless the actor may see and end the person's sessions. */
  check(alias: string, id: string, actor: Actor): Promise<void>;
};

type Person = typeof users.$inferSelect & { stores: ReadonlyMap<string, Role> };

/** Changes of who may do what. One after the other, and never so that nobody is left to undo them. */
export function createTeamChanges(db: Db, people: Pick<Links, 'reset'>, now: () => Date): TeamChanges {
  /** Applies a change, and takes it back when no owner who can sign in would be left. */
  function guarded<T>(alias: string, id: string, work: (tx: Queries, person: Person) => Promise<T>) {
    return db.transaction(async (tx) => {
      await lockPeople(tx);
      const person = await readPerson(tx, id);
      if (!person || !roleIn({ ...person, memberships: person.stores }, alias))
        throw new TeamRefused('not_found');
      const done = await work(tx, person);
      if (!(await hasOwner(tx, alias, person.role !== null))) throw new TeamRefused('conflict');
      return done;
    });
  }

  return {
    change: (alias, id, to, actor) =>
      guarded(alias, id, async (tx, person) => {
        const was = person.disabledAt !== null;
        const role = to.role ?? roleIn({ ...person, memberships: person.stores }, alias) ?? 'marketer';
        const disabled = to.disabled ?? was;
        if (person.role ? actor.role !== 'owner' : was !== disabled) refuseStranger(actor, person);
        if (role === 'owner' && !person.demo && !(await hasFactor(tx, id)) && !isOwner(person, alias))
          throw new TeamRefused('factor');
        const disabledAt = disabled ? (person.disabledAt ?? now()) : null;
        await tx
          .update(users)
          .set({ disabledAt, ...(person.role && { role }) })
          .where(eq(users.id, id));
        if (!person.role)
          await tx
            .update(memberships)
            .set({ role })
            .where(and(eq(memberships.userId, id), eq(memberships.alias, alias)));
        if (disabled) await tx.delete(sessions).where(eq(sessions.userId, id));
        if (disabled || role !== 'owner')
          await killInvitations(tx, id, person.role || disabled ? null : alias);
        if (disabled) await tx.delete(links).where(eq(links.userId, id));
      }),
    remove: (alias, id, actor) =>
      guarded(alias, id, async (tx, person) => {
        if (person.role) refuseStranger(actor, person);
        const isElsewhere = [...person.stores.keys()].some((one) => one !== alias);
        if (person.role || !isElsewhere) await tx.delete(users).where(eq(users.id, id));
        else
          await tx.delete(memberships).where(and(eq(memberships.userId, id), eq(memberships.alias, alias)));
      }),
    reset: (alias, id, actor) =>
      guarded(alias, id, async (tx, person) => {
        refuseStranger(actor, person);
        if (person.disabledAt) throw new TeamRefused('conflict');
        await tx.update(users).set({ passwordHash: null }).where(eq(users.id, id));
        await tx.delete(sessions).where(eq(sessions.userId, id));
        return people.reset({ userId: id, createdBy: actor.id }, tx);
      }),
    async check(alias, id, actor) {
      const person = await readPerson(db, id);
      if (!person || !roleIn({ ...person, memberships: person.stores }, alias))
        throw new TeamRefused('not_found');
      refuseStranger(actor, person);
    },
  };
}

async function readPerson(on: Queries, id: string): Promise<Person | undefined> {
  const [user] = await on.select().from(users).where(eq(users.id, id));
  if (!user) return undefined;
  const rows = await on.select().from(memberships).where(eq(memberships.userId, id));
  return { ...user, stores: new Map(rows.map(({ alias, role }) => [alias, role])) };
}

/** What concerns the whole account is for who owns every store the person works in. */
function refuseStranger(actor: Actor, person: Person): void {
  const ownsAll = [...person.stores.keys()].every((alias) => roleIn(actor, alias) === 'owner');
  if (actor.role !== 'owner' && (person.role || !ownsAll)) throw new TeamRefused('forbidden');
}

function isOwner(person: Person, alias: string): boolean {
  return roleIn({ ...person, memberships: person.stores }, alias) === 'owner';
}

async function hasFactor(on: Queries, userId: string): Promise<boolean> {
  const isTotp = and(eq(factors.userId, userId), eq(factors.kind, 'totp'));
  return (await on.select({ id: factors.id }).from(factors).where(isTotp)).length > 0;
}

/** Those of somebody who may no longer invite; null: to any store. */
async function killInvitations(on: Queries, createdBy: string, alias: string | null): Promise<void> {
  const here = alias === null ? undefined : eq(links.alias, alias);
  await on.delete(links).where(and(eq(links.createdBy, createdBy), eq(links.kind, 'invite'), here));
}

/** @param everywhere only who owns every store can connect one, so they are counted apart */
async function hasOwner(on: Queries, alias: string, everywhere: boolean): Promise<boolean> {
  const isMember = and(eq(memberships.userId, users.id), eq(memberships.alias, alias));
  const owns = everywhere
    ? eq(users.role, 'owner')
    : or(eq(users.role, 'owner'), eq(memberships.role, 'owner'));
  const owners = await on
    .select({ id: users.id })
    .from(users)
    .leftJoin(memberships, isMember)
    .where(and(owns, canSignIn))
    .limit(1);
  return owners.length > 0;
}
