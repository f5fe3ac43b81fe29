import { eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { StoreRow } from './schema.ts';

type TableOfStore = PgTable & { id: AnyPgColumn; storeId: AnyPgColumn };

/** Ids are counted up from the highest: two writers at a time would take the same one. Holds until the transaction ends. */
export async function lockStore(
  tx: Pick<NodePgDatabase, 'execute'>,
  store: Pick<StoreRow, 'id'>,
): Promise<void> {
  await tx.execute(sql`select 1 from sandbox.stores where id = ${store.id} for update`);
}

/** The next free id of a store's table, inside a transaction that holds the store. @param first of an empty table */
export async function nextId(
  tx: Pick<NodePgDatabase, 'select'>,
  table: TableOfStore,
  store: StoreRow,
  first = 1,
): Promise<number> {
  const [row] = await tx
    .select({ id: sql<number | null>`max(${table.id})` })
    .from(table)
    .where(eq(table.storeId, store.id));
  return row?.id ? row.id + 1 : first;
}
