import { and, eq, lte, type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { CartFilter } from '#contract/app/carts.ts';
import { deskCarts as desk, deskRevisions } from '#server/desk/schema.ts';
import type { Db } from '#server/store/database.ts';
import { type CartGroup, countGroups, countTouched } from './cart-groups.ts';
import { baseWhere } from './cart-where.ts';
import { mirrorRevisions } from './schema.ts';

export type GroupsOf = (store: string, filter: CartFilter, now: Date) => Promise<CartGroup[]>;

type Count = (db: Db, where: SQL | undefined, now: Date) => Promise<CartGroup[]>;
type Remembered = { revision: string; groups: Promise<CartGroup[]>; size: number };

/** Some tens of megabytes. An entry costs something even when it is empty. */
const mostGroups = 200_000;
const leastSize = 100;

const dialect = new PgDialect();

/**
 * The groups of a filter: the large scan is remembered until a cart of the store changes, the small one until somebody
 * does something or a snooze ends. The revisions are asked for each time: they are in the database, so that the change
 * of another process counts too.
 */
export function rememberGroups(db: Db): GroupsOf {
  const kept = new Map<string, Remembered>();

  function start(key: string, revision: string, groups: Promise<CartGroup[]>): Remembered {
    const entry: Remembered = { revision, groups, size: leastSize };
    groups.then(
      ({ length }) => {
        entry.size = leastSize + length;
        forgetOldest();
      },
      () => {
        if (kept.get(key) === entry) kept.delete(key);
      },
    );
    return entry;
  }

  function forgetOldest(): void {
    let sum = 0;
    for (const [key, { size }] of [...kept].reverse()) {
      sum += size;
      if (sum > mostGroups) kept.delete(key);
    }
  }

  function remembered(count: Count, revision: string, where: SQL | undefined, now: Date) {
    const key = count.name + (where ? JSON.stringify(dialect.sqlToQuery(where)) : '');
    const known = kept.get(key);
    const entry = known?.revision === revision ? known : start(key, revision, count(db, where, now));
    // The last one asked for is the last one forgotten.
    kept.delete(key);
    kept.set(key, entry);
    return entry.groups;
  }

  return async (store, filter, now) => {
    const where = baseWhere(store, filter, now);
    // Before the count, never after: what changes meanwhile must make the count look old.
    const { carts, desk: deeds, due } = await revisionsOf(db, store, now);
    const [all, touched] = await Promise.all([
      // Only this part of the scan's own filter reads the desk.
      remembered(countGroups, filter.channel.length ? `${carts} ${deeds}` : `${carts}`, where, now),
      remembered(countTouched, `${carts} ${deeds} ${due}`, where, now),
    ]);
    return [...all, ...touched];
  };
}

/** Counts of what happened to a store's carts, of what was done about them, and of the snoozes that have ended. */
async function revisionsOf(db: Db, store: string, now: Date) {
  const isDue = and(eq(desk.store, store), lte(desk.snoozedUntil, now));
  const [row] = await db
    .select({
      carts: sql`(select revision from ${mirrorRevisions} where store = ${store})`.mapWith(Number),
      desk: sql`(select revision from ${deskRevisions} where store = ${store})`.mapWith(Number),
      due: sql`count(*)`.mapWith(Number),
    })
    .from(desk)
    .where(isDue);
  return row ?? { carts: 0, desk: 0, due: 0 };
}
