import { and, desc, eq, gt, isNull, lt, type SQL, sql } from 'drizzle-orm';
import type { Role } from '#contract/endpoint.ts';
import type { Db } from './database.ts';
import { memberships, sessions, users } from './schema.ts';
import { askAlways, type KnownSession, type SessionMemory } from './session-memory.ts';
import { hashOfToken, newToken } from './token.ts';

const minute = 60_000;
const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;
/** Of one person at the same time. */
const mostSessions = 5;

/** The person behind a request, as they are at this moment. */
export type SignedIn = {
  id: string;
  name: string;
  /** Held in every store; null for who was invited to single ones. */
  role: Role | null;
  /** Alias → role, of single stores. */
  memberships: ReadonlyMap<string, Role>;
  /** An invented person of demo mode, who has no password to prove anything with. */
  demo: boolean;
  sessionId: string;
  /** When they last proved who they are. */
  authenticatedAt: Date;
  /** The session ends then, whatever happens. */
  endsAt: Date;
};

/** What a person is in a store; null when it does not exist for them. */
export function roleIn(person: Pick<SignedIn, 'role' | 'memberships'>, alias: string): Role | null {
  return person.role ?? person.memberships.get(alias) ?? null;
}

export type SessionRow = Pick<typeof sessions.$inferSelect, 'id' | 'device' | 'createdAt' | 'seenAt'>;

export type Sessions = {
  /**
   * Starts a session and ends the one that the browser brought, if any, and the oldest beyond five. Returns the token
   * for its cookie.
   */
  start(userId: string, browser?: { oldToken?: string | undefined; device?: string }): Promise<string>;
  /** Notes a fresh proof of who it is under a new token; the old one is dead. Null when there is no such session. */
  renew(token: string): Promise<string | null>;
  /**
   * The person as of this call: a change of role or a removal counts at once. `idleSeconds`: for how long the person
   * has not touched the page that asks; only what they do keeps the session awake.
   */
  find(token: string, idleSeconds?: number): Promise<SignedIn | null>;
  /** The open ones of a person, the last used first. */
  listOf(userId: string): Promise<SessionRow[]>;
  end(token: string): Promise<void>;
  endById(userId: string, sessionId: string): Promise<void>;
};

/** One query brings the person and all their roles. */
const rolesOfPerson = sql<Record<string, Role>>`coalesce((
  select json_object_agg(${memberships.alias}, ${memberships.role})
  from ${memberships} where ${memberships.userId} = ${users.id}), '{}')`;

/** Sessions in the database: ended here, they are ended everywhere. */
export function createSessions(db: Db, now: () => Date, memory: SessionMemory = askAlways): Sessions {
  function end(which: SQL | undefined): Promise<unknown> {
    return memory.changing(() => db.delete(sessions).where(which));
  }

  function isOpen(): SQL | undefined {
    const at = now().getTime();
    return and(
      gt(sessions.seenAt, new Date(at - idleLimit)),
      gt(sessions.createdAt, new Date(at - absoluteLimit)),
    );
  }

  // Built once: it may be asked at every request. Without a name, because all connections of the embedded database share one session.
  const personOf = db
    .select({
      id: users.id,
      name: users.name,
      role: users.role,
      roles: rolesOfPerson,
      demo: users.demo,
      sessionId: sessions.id,
      createdAt: sessions.createdAt,
      authenticatedAt: sessions.authenticatedAt,
      seenAt: sessions.seenAt,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('tokenHash')), isNull(users.disabledAt)))
    .prepare('');

  async function ask(token: string): Promise<KnownSession | undefined> {
    const [row] = await personOf.execute({ tokenHash: hashOfToken(token) });
    if (!row) return undefined;
    const { seenAt, createdAt, roles, ...person } = row;
    const endsAt = new Date(createdAt.getTime() + absoluteLimit);
    return { person: { ...person, memberships: new Map(Object.entries(roles)), endsAt }, seenAt };
  }

  return {
    async end(token) {
      await end(eq(sessions.tokenHash, hashOfToken(token)));
    },
    async endById(userId, sessionId) {
      await end(and(eq(sessions.userId, userId), eq(sessions.id, sessionId)));
    },
    async start(userId, { oldToken, device = '' } = {}) {
      const at = now();
      if (oldToken) await end(eq(sessions.tokenHash, hashOfToken(oldToken)));
      await end(lt(sessions.createdAt, new Date(at.getTime() - absoluteLimit)));
      const token = newToken();
      const row = { tokenHash: hashOfToken(token), id: newToken(), userId, device };
      await db.insert(sessions).values({ ...row, createdAt: at, seenAt: at, authenticatedAt: at });
      await memory.changing(() => endOldest(db, userId));
      return token;
    },
    async renew(token) {
      const next = newToken();
      const renewed = await memory.changing(() =>
        db
          .update(sessions)
          .set({ tokenHash: hashOfToken(next), authenticatedAt: now() })
          .where(eq(sessions.tokenHash, hashOfToken(token)))
          .returning({ id: sessions.id }),
      );
      return renewed.length > 0 ? next : null;
    },
    listOf(userId) {
      const { id, device, createdAt, seenAt } = sessions;
      return db
        .select({ id, device, createdAt, seenAt })
        .from(sessions)
        .where(and(eq(sessions.userId, userId), isOpen()))
        .orderBy(desc(seenAt));
    },
    async find(token, idleSeconds = 0) {
      const known = await memory.read(token, () => ask(token));
      if (!known) return null;
      const { person, seenAt } = known;
      const at = now();
      if (at.getTime() - seenAt.getTime() > idleLimit || at > person.endsAt) return null;
      // A write at every request would cost more than the answer; a minute of idle time is not worth it.
      const actedAt = new Date(at.getTime() - idleSeconds * 1000);
      if (actedAt.getTime() - seenAt.getTime() >= minute) {
        const unseen = and(eq(sessions.tokenHash, hashOfToken(token)), lt(sessions.seenAt, actedAt));
        await db.update(sessions).set({ seenAt: actedAt }).where(unseen);
        known.seenAt = actedAt;
      }
      return person;
    },
  };
}

/** A demo person is many visitors at once, who do not end each other's sessions. */
async function endOldest(db: Db, userId: string): Promise<void> {
  const kept = db
    .select({ tokenHash: sessions.tokenHash })
    .from(sessions)
    .where(eq(sessions.userId, userId))
    .orderBy(desc(sessions.createdAt), desc(sessions.seenAt))
    .limit(mostSessions);
  const isReal = sql`exists (select from ${users} where ${users.id} = ${userId} and not ${users.demo})`;
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), sql`${sessions.tokenHash} not in (${kept})`, isReal));
}
