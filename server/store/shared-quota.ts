import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Route, SharedQuota } from '#server/yampi/quota.ts';
import { closeRoute, learnLimits, newRoute, type RouteState, takeCall } from '#server/yampi/quota-rules.ts';
import type { Db } from './database.ts';
import { quotas } from './schema.ts';
import { createWriteLock } from './write-lock.ts';

/** Each try loses only to one that won, so this many in a row means something else is wrong. */
const patience = 100;

/**
 * The quota of processes that share an address: the rules of one, kept in the database and on its clock. A call costs
 * two questions to it, which is little beside one to the API.
 * @param clock tells milliseconds in SQL; another one is for tests
 */
export function createSharedQuota(
  db: Db,
  clock: () => SQL = () => sql`extract(epoch from clock_timestamp()) * 1000`,
): SharedQuota {
  // Here one after the other, so that only other processes are competitors.
  const turns = createWriteLock(null);

  async function tryChange<T>(
    { key, limit }: Route,
    change: (state: RouteState, at: number) => T,
  ): Promise<{ made: T } | undefined> {
    const [row] = await db
      .select({ version: quotas.version, state: quotas.state, at: clock().mapWith(Number) })
      .from(quotas)
      .where(eq(quotas.key, key));
    if (!row) {
      await db
        .insert(quotas)
        .values({ key, version: 0, state: newRoute(limit) })
        .onConflictDoNothing();
      return undefined;
    }
    const before = JSON.stringify(row.state);
    const made = change(row.state, row.at);
    if (JSON.stringify(row.state) === before) return { made };
    const changed = await db
      .update(quotas)
      .set({ state: row.state, version: row.version + 1 })
      .where(and(eq(quotas.key, key), eq(quotas.version, row.version)))
      .returning({ version: quotas.version });
    return changed.length > 0 ? { made } : undefined;
  }

  function change<T>(route: Route, work: (state: RouteState, at: number) => T): Promise<T> {
    return turns.run(route.key, async () => {
      for (let tries = 0; tries < patience; tries++) {
        const done = await tryChange(route, work);
        if (done) return done.made;
      }
      throw new Error('The quota takes no call: too many are being taken at once.');
    });
  }

  return {
    take: (route, ask) => change(route, (state, at) => takeCall(state, ask, at)),
    learn: (route, told) => change(route, (state, at) => learnLimits(state, told, at)),
    close: (route, waitMs) => change(route, (state, at) => closeRoute(state, waitMs, at)),
  };
}
