import { and, asc, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import type { Role } from '#contract/endpoint.ts';
import type { Db, Queries } from './database.ts';
import { canSignIn } from './people.ts';
import { factors, links, memberships, users } from './schema.ts';
import type { Seal } from './seal.ts';
import { placeOf } from './seal-anew.ts';
import { hashOfToken, newToken } from './token.ts';
import { newTotpSecret } from './totp.ts';

const minute = 60_000;
const lifeOfOwnerLink = 30 * minute;
const lifeOfLink = 24 * 60 * minute;
const firstOwner = { id: 'owner', name: 'Responsável pela loja', role: 'owner' } as const;

export type NewLink = { token: string; expiresAt: Date };

/** A link that can be used, with what its page asks for. */
export type Link = {
  id: string;
  kind: 'owner' | 'invite' | 'reset';
  /** Whose password it sets; null for an invitation. */
  userId: string | null;
  name: string;
  /** Null when the person chooses it now. */
  login: string | null;
  /** Where an invitation leads, and as what. */
  store: { alias: string; role: Role } | null;
  factor: 'new' | 'known' | 'optional';
  /** Base32: the secret that an authenticator app may learn from this link. */
  totpSecret: string;
  expiresAt: Date;
};

export type Links = {
  /** For the first start: a link that makes the owner. Null when an owner can sign in already. Earlier ones die. */
  createForOwner(): Promise<string | null>;
  invite(to: { alias: string; role: Role; name: string; createdBy: string }): Promise<NewLink>;
  /** On the transaction that takes the old password away. Earlier links for the same person die. */
  reset(of: { userId: string; createdBy: string }, on: Queries): Promise<NewLink>;
  withdraw(alias: string, linkId: string): Promise<void>;
  /** Invitations to a store that are neither used nor too old. */
  invitations(alias: string): Promise<Invited[]>;
  /** Null when the token is unknown, used or too old. */
  read(token: string): Promise<Link | null>;
};
export type Invited = { id: string; name: string; role: Role; createdBy: string; expiresAt: Date };

type NewRow = Pick<typeof links.$inferInsert, 'kind' | 'userId' | 'alias' | 'role' | 'name' | 'createdBy'>;

/** Puts a link into the database, on a transaction where the deed around it is one. Links that are too old go. */
async function createLink(on: Queries, now: Date, row: NewRow, life: number): Promise<NewLink> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + life);
  await on.delete(links).where(lt(links.expiresAt, now));
  await on
    .insert(links)
    .values({ ...row, tokenHash: hashOfToken(token), id: newToken(), createdAt: now, expiresAt });
  return { token, expiresAt };
}

/** For somebody who can prove nothing any more, by who runs the server. Earlier links for the same person die. */
export async function createRecoveryLink(on: Queries, now: Date, userId: string): Promise<NewLink> {
  await on.delete(links).where(eq(links.userId, userId));
  return createLink(on, now, { kind: 'reset', userId }, lifeOfOwnerLink);
}

/** One-time links: how people come in where there are no default users, and nobody sends e-mails. */
export function createLinks(db: Db, seal: Seal, now: () => Date): Links {
  /** A second look shows the same secret, also when both happen at the same moment. */
  async function totpSecretOf(id: string, known: string | null): Promise<string> {
    const place = placeOf.link(id);
    if (known) return seal.open(known, place);
    const sealed = seal.seal(newTotpSecret(), place);
    const [row] = await db
      .update(links)
      .set({ totpSecret: sql`coalesce(${links.totpSecret}, ${sealed})` })
      .where(eq(links.id, id))
      .returning({ totpSecret: links.totpSecret });
    return seal.open(row?.totpSecret ?? sealed, place);
  }

  return {
    async createForOwner() {
      const isOwner = and(eq(users.role, 'owner'), canSignIn);
      if ((await db.$count(users, isOwner)) > 0) return null;
      await db
        .insert(users)
        .values({ ...firstOwner, createdAt: now() })
        .onConflictDoNothing();
      await db.delete(links).where(eq(links.kind, 'owner'));
      const { token } = await createLink(
        db,
        now(),
        { kind: 'owner', userId: firstOwner.id },
        lifeOfOwnerLink,
      );
      return token;
    },
    invite: (to) => createLink(db, now(), { kind: 'invite', ...to }, lifeOfLink),
    async reset({ userId, createdBy }, on) {
      await on.delete(links).where(eq(links.userId, userId));
      return createLink(on, now(), { kind: 'reset', userId, createdBy }, lifeOfLink);
    },
    async withdraw(alias, linkId) {
      const isThis = and(eq(links.id, linkId), eq(links.alias, alias), eq(links.kind, 'invite'));
      await db.delete(links).where(isThis);
    },
    async invitations(alias) {
      const rows = await db
        .select({ link: links, creator: users.name })
        .from(links)
        .innerJoin(users, eq(users.id, links.createdBy))
        .where(and(eq(links.alias, alias), eq(links.kind, 'invite'), gt(links.expiresAt, now())))
        .orderBy(asc(links.createdAt));
      return rows.map(({ link: { id, name, role, expiresAt }, creator }) => ({
        id,
        name: name ?? '',
        role: role ?? 'marketer',
        createdBy: creator,
        expiresAt,
      }));
    },
    async read(token) {
      const isUsable = and(eq(links.tokenHash, hashOfToken(token)), gt(links.expiresAt, now()));
      const [row] = await db
        .select({ link: links, user: users, hasFactor, ownsStore })
        .from(links)
        .leftJoin(users, eq(users.id, links.userId))
        .where(and(isUsable, or(isNull(links.userId), isNull(users.disabledAt))));
      if (!row) return null;
      const { link, user } = row;
      const isOwner = (link.role ?? user?.role) === 'owner' || row.ownsStore;
      return {
        id: link.id,
        kind: link.kind,
        userId: link.userId,
        name: link.name ?? user?.name ?? '',
        login: user?.login ?? null,
        store: link.alias && link.role ? { alias: link.alias, role: link.role } : null,
        factor: row.hasFactor ? 'known' : isOwner ? 'new' : 'optional',
        totpSecret: await totpSecretOf(link.id, link.totpSecret),
        expiresAt: link.expiresAt,
      };
    },
  };
}

const hasFactor = sql<boolean>`exists (
  select from ${factors} where ${factors.userId} = ${links.userId} and ${factors.kind} = 'totp')`;
const ownsStore = sql<boolean>`exists (
  select from ${memberships} where ${memberships.userId} = ${links.userId} and ${memberships.role} = 'owner')`;
