import { createHash } from 'node:crypto';
import { and, eq, gt, lt, min, sql, sum } from 'drizzle-orm';
import type { Db } from './database.ts';
import { throttles } from './schema.ts';
import { TooMany } from './too-many.ts';

const hour = 3_600_000;
const day = 24 * hour;
/** For how long an address where somebody signed in counts as theirs. */
const familiarFor = 60 * day;

export type Try = {
  /** It was no failure, so it does not count. */
  forgive(): Promise<void>;
};

export type Throttle = {
  /**
   * Counts a try to sign in before it is evaluated, known login or not. Never more than 100 a day for an account: 90
   * from anywhere and 10 from addresses where it signed in before, so that no stranger locks its owner out.
   * @throws {TooMany}
   */
  signIn(login: string, address: string): Promise<Try & { succeed(): Promise<void> }>;
  /** Counts a try of somebody who is known already: a signed-in person, or the holder of a link. @throws {TooMany} */
  proof(of: string): Promise<Try>;
};

type Limit = { key: string; most: number; windowMs: number };

/** Sliding windows in the database, in 24 slices each. Nothing in it names a login or an address. */
export function createThrottle(db: Db, now: () => Date): Throttle {
  let purgedAt = 0;

  async function purge(): Promise<void> {
    if (now().getTime() - purgedAt < hour) return;
    purgedAt = now().getTime();
    await db.delete(throttles).where(lt(throttles.windowStart, new Date(purgedAt - familiarFor)));
  }

  async function take(limits: Limit[]): Promise<Try> {
    await purge();
    const at = now().getTime();
    const slices = limits.map(({ key, windowMs }) => ({ key, windowStart: sliceOf(at, windowMs) }));
    await db.transaction(async (tx) => {
      // In one order for all, or two could wait for each other.
      for (const { key, most, windowMs } of limits.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
        await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`throttle ${key}`}, 0))`);
        const [seen] = await tx
          .select({ count: sum(throttles.count).mapWith(Number), first: min(throttles.windowStart) })
          .from(throttles)
          .where(and(eq(throttles.key, key), gt(throttles.windowStart, new Date(at - windowMs))));
        if ((seen?.count ?? 0) >= most)
          throw new TooMany(Math.ceil(((seen?.first?.getTime() ?? at) + windowMs - at) / 1000));
      }
      await tx
        .insert(throttles)
        .values(slices.map((slice) => ({ ...slice, count: 1 })))
        .onConflictDoUpdate({
          target: [throttles.key, throttles.windowStart],
          set: { count: sql`${throttles.count} + 1` },
        });
    });
    return {
      async forgive() {
        for (const { key, windowStart } of slices)
          await db
            .update(throttles)
            .set({ count: sql`${throttles.count} - 1` })
            .where(and(eq(throttles.key, key), eq(throttles.windowStart, windowStart)));
      },
    };
  }

  return {
    async signIn(login, address) {
      const familiar = keyOf('familiar', login, address);
      const isFamiliar = await db.$count(
        throttles,
        and(eq(throttles.key, familiar), gt(throttles.windowStart, new Date(now().getTime() - familiarFor))),
      );
      const from = { key: keyOf('address', address), most: 60, windowMs: hour };
      const strange = { key: keyOf('account', login, 'strange'), most: 90, windowMs: day };
      const known = { key: keyOf('account', login, 'familiar'), most: 10, windowMs: day };
      // Who shares an address with its owner, as in an office, uses up the ten: then it is an address like others.
      const one = isFamiliar
        ? await take([from, known]).catch(() => take([from, strange]))
        : await take([from, strange]);
      return {
        ...one,
        async succeed() {
          await one.forgive();
          await db.delete(throttles).where(eq(throttles.key, familiar));
          await db
            .insert(throttles)
            .values({ key: familiar, windowStart: now(), count: 1 })
            .onConflictDoNothing();
        },
      };
    },
    proof: (of) => take([{ key: keyOf('proof', of), most: 20, windowMs: day }]),
  };
}

function keyOf(...parts: string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}

function sliceOf(at: number, windowMs: number): Date {
  const slice = windowMs / 24;
  return new Date(Math.floor(at / slice) * slice);
}
