import { and, eq, lt } from 'drizzle-orm';
import { contentHash } from './content-hash.ts';
import type { Db } from './database.ts';
import { writes } from './schema.ts';

const day = 24 * 60 * 60_000;
/** No write takes longer; one that still seems to run was cut off by a crash. */
const longest = 5 * 60_000;

export type WriteIntent = { userId: string; key: string; operation: string; payload: unknown };

/** What is known of an intent: nothing yet, its answer, that it runs, that it was cut off, or that the key lies. */
export type KnownWrite =
  | { state: 'new' }
  | { state: 'done'; result: unknown }
  | { state: 'running' }
  | { state: 'cut_off' }
  | { state: 'other_payload' };

export type WriteKeys = {
  /** Claims the key for one run; of two at the same moment one gets `new`. */
  begin(intent: WriteIntent): Promise<KnownWrite>;
  /** Keeps the answer for repetitions, for a day. */
  finish(intent: WriteIntent, result: unknown): Promise<void>;
  /** Nothing was sent: the key may be used again. */
  release(intent: WriteIntent): Promise<void>;
};

/** Which writes were begun and how they ended, so that a repeated call does nothing twice. */
export function createWriteKeys(db: Db, now: () => Date): WriteKeys {
  const one = ({ userId, key }: WriteIntent) => and(eq(writes.userId, userId), eq(writes.key, key));
  return {
    async begin(intent) {
      const at = now();
      await db.delete(writes).where(lt(writes.createdAt, new Date(at.getTime() - day)));
      const { userId, key, operation, payload } = intent;
      const payloadHash = contentHash([operation, payload]);
      const claimed = await db
        .insert(writes)
        .values({ userId, key, operation, payloadHash, state: 'running', createdAt: at })
        .onConflictDoNothing()
        .returning({ key: writes.key });
      if (claimed.length > 0) return { state: 'new' };
      const [known] = await db.select().from(writes).where(one(intent));
      if (!known) return { state: 'running' };
      if (known.payloadHash !== payloadHash) return { state: 'other_payload' };
      if (known.state === 'done') return { state: 'done', result: known.result };
      return { state: at.getTime() - known.createdAt.getTime() > longest ? 'cut_off' : 'running' };
    },
    async finish(intent, result) {
      await db.update(writes).set({ state: 'done', result }).where(one(intent));
    },
    async release(intent) {
      await db.delete(writes).where(one(intent));
    },
  };
}
