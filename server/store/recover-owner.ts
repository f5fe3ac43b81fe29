import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import { plainLogin } from './accounts.ts';
import type { Audit } from './audit.ts';
import type { Db } from './database.ts';
import { createRecoveryLink, type NewLink } from './links.ts';
import { lockPeople } from './people.ts';
import { factors, sessions, stores, users } from './schema.ts';

type Owner = { id: string; login: string; name: string };

/** Those of the whole installation who chose a login: nobody inside could give them a new second factor. */
export async function listOwners(db: Db): Promise<Owner[]> {
  const rows = await db
    .select()
    .from(users)
    .where(and(eq(users.role, 'owner'), isNotNull(users.login), isNull(users.disabledAt)))
    .orderBy(asc(users.createdAt));
  return rows.map(({ id, login, name }) => ({ id, login: login ?? '', name }));
}

/**
 * Takes password, second factor and sessions from an owner, and gives a link under which all of it is chosen anew.
 * Who may run a program beside the database needs no other proof. Every store's audit says that it happened.
 * @param login as a person types it
 * @throws {Error} with one readable sentence when it is no owner's
 */
export async function recoverOwner(
  { db, audit, now }: { db: Db; audit: Pick<Audit, 'record'>; now: () => Date },
  login: string,
): Promise<NewLink> {
  const owner = (await listOwners(db)).find((one) => one.login === plainLogin(login));
  if (!owner) throw new Error(`No owner of the installation signs in as ${login}.`);
  const known = await db.select({ alias: stores.alias }).from(stores).orderBy(asc(stores.position));
  const aliases = known.length > 0 ? known.map(({ alias }) => alias) : [null];

  async function record(outcome: 'intent' | 'done'): Promise<void> {
    for (const alias of aliases)
      await audit.record({
        actor: { id: 'terminal', name: 'Terminal', sessionId: null },
        alias,
        operation: 'ownerLink',
        object: `person ${owner?.id}`,
        fields: [],
        outcome,
        requestId: '',
      });
  }

  await record('intent');
  const link = await db.transaction(async (tx) => {
    await lockPeople(tx);
    await tx.update(users).set({ passwordHash: null }).where(eq(users.id, owner.id));
    await tx.delete(factors).where(eq(factors.userId, owner.id));
    await tx.delete(sessions).where(eq(sessions.userId, owner.id));
    return createRecoveryLink(tx, now(), owner.id);
  });
  await record('done');
  return link;
}
