import { eq, type SQL } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { CartFilter } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import { type CartGroup, countGroups } from './cart-groups.ts';
import { baseWhere } from './cart-where.ts';
import { mirrorRevisions } from './schema.ts';

export type GroupsOf = (store: string, filter: CartFilter, now: Date) => Promise<CartGroup[]>;

type Remembered = { revision: number; groups: Promise<CartGroup[]>; size: number };

/** Some tens of megabytes. An entry costs something even when it is empty. */
const mostGroups = 200_000;
const leastSize = 100;

const dialect = new PgDialect();

/**
 * The groups of a filter, counted once until a cart of the store changes. The revision is asked for each time: it
 * is in the database, so that the change of another process counts too.
 */
export function rememberGroups(db: Db): GroupsOf {
  const kept = new Map<string, Remembered>();

  function count(key: string, revision: number, where: SQL | undefined): Remembered {
    const entry: Remembered = { revision, groups: countGroups(db, where), size: leastSize };
    entry.groups.then(
      (groups) => {
        entry.size = leastSize + groups.length;
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

  return async (store, filter, now) => {
    const where = baseWhere(store, filter, now);
    const key = where ? JSON.stringify(dialect.sqlToQuery(where)) : '';
    // Before the count, never after: what changes meanwhile must make the count look old.
    const revision = await revisionOf(db, store);
    const known = kept.get(key);
    const entry = known?.revision === revision ? known : count(key, revision, where);
    // The last one asked for is the last one forgotten.
    kept.delete(key);
    kept.set(key, entry);
    return entry.groups;
  };
}

async function revisionOf(db: Db, store: string): Promise<number> {
  const [row] = await db
    .select({ revision: mirrorRevisions.revision })
    .from(mirrorRevisions)
    .where(eq(mirrorRevisions.store, store));
  return row?.revision ?? 0;
}
