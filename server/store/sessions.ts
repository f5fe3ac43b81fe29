import { and, eq, lt } from 'drizzle-orm';
import type { Role } from '#contract/endpoint.ts';
import type { Db } from './database.ts';
import { sessions, users } from './schema.ts';
import { hashOfToken, newToken } from './token.ts';

const minute = 60_000;
const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;

/** The person behind a request, as the database knows them at this moment. */
export type SignedIn = {
  id: string;
  name: string;
  role: Role;
  /** When they last proved who they are. */
  authenticatedAt: Date;
  /** The session ends then, whatever happens. */
  endsAt: Date;
};

export type Sessions = {
  /** Starts a session and ends the one that the browser brought, if any. Returns the token for its cookie. */
  start(userId: string, oldToken?: string): Promise<string>;
  /**
   * Reads the person again at every call, so that a change of role or a removal counts at once. `idleSeconds`: for
   * how long the person has not touched the page that asks; only what they do keeps the session awake.
   */
  find(token: string, idleSeconds?: number): Promise<SignedIn | null>;
  end(token: string): Promise<void>;
};

/** Sessions in the database: ended here, they are ended everywhere. */
export function createSessions(db: Db, now: () => Date): Sessions {
  async function end(token: string): Promise<void> {
    await db.delete(sessions).where(eq(sessions.tokenHash, hashOfToken(token)));
  }

  return {
    end,
    async start(userId, oldToken) {
      const at = now();
      if (oldToken) await end(oldToken);
      await db.delete(sessions).where(lt(sessions.createdAt, new Date(at.getTime() - absoluteLimit)));
      const token = newToken();
      await db.insert(sessions).values({ tokenHash: hashOfToken(token), userId, createdAt: at, seenAt: at });
      return token;
    },
    async find(token, idleSeconds = 0) {
      const at = now();
      const tokenHash = hashOfToken(token);
      const [row] = await db
        .select({
          id: users.id,
          name: users.name,
          role: users.role,
          authenticatedAt: sessions.createdAt,
          seenAt: sessions.seenAt,
        })
        .from(sessions)
        .innerJoin(users, eq(users.id, sessions.userId))
        .where(eq(sessions.tokenHash, tokenHash));
      if (!row) return null;
      const { seenAt, ...person } = row;
      const endsAt = new Date(row.authenticatedAt.getTime() + absoluteLimit);
      const idle = at.getTime() - seenAt.getTime();
      if (idle > idleLimit || at > endsAt) return null;
      // A write at every request would cost more than the answer; a minute of idle time is not worth it.
      const actedAt = new Date(at.getTime() - idleSeconds * 1000);
      if (actedAt.getTime() - seenAt.getTime() >= minute) {
        const unseen = and(eq(sessions.tokenHash, tokenHash), lt(sessions.seenAt, actedAt));
        await db.update(sessions).set({ seenAt: actedAt }).where(unseen);
      }
      return { ...person, endsAt };
    },
  };
}
