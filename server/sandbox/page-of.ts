import type { SQL } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Call } from './call.ts';
import { listCap, pageMeta, readPage } from './pagination.ts';

type Asked = Pick<Call, 'db' | 'query' | 'url'>;
type Selection = { where: SQL | undefined; order: SQL[] };

/** The rows of a table that a call asks for, and the `meta` that goes with them. */
export async function pageRows<T extends PgTable>(
  { db, query, url }: Asked,
  table: T,
  { where, order }: Selection,
): Promise<{ rows: T['$inferSelect'][]; meta: object }> {
  const page = readPage(query);
  const total = Math.min(await db.$count(table, where), listCap);
  const rows = await db
    .select()
    .from(table as PgTable)
    .where(where)
    .orderBy(...order)
    .limit(page.take)
    .offset(page.offset);
  return { rows, meta: pageMeta(page, rows.length, total, url) };
}

/** The page of a table that a call asks for, as a list answer. `wire` prints a row. */
export async function pageOf<T extends PgTable>(
  call: Asked,
  table: T,
  selection: Selection,
  wire: (row: T['$inferSelect']) => object,
) {
  const { rows, meta } = await pageRows(call, table, selection);
  return { data: rows.map(wire), meta };
}
