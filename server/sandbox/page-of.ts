import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Call } from './call.ts';
import { pageMeta, readPage } from './pagination.ts';

/** The page of a table that a call asks for, as a list answer. `wire` prints a row. */
export async function pageOf<T extends PgTable>(
  { db, query, url }: Pick<Call, 'db' | 'query' | 'url'>,
  table: T,
  { where, order }: { where: SQL | undefined; order: SQL[] },
  wire: (row: T['$inferSelect']) => object,
) {
  const page = readPage(query);
  const total = await db.$count(table, where);
  const rows = await db
    .select()
    .from(table as PgTable)
    .where(where)
    .orderBy(...order)
    .limit(page.take)
    .offset(page.offset);
  return { data: rows.map(wire), meta: pageMeta(page, rows.length, total, url) };
}
