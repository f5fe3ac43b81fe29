import { eq, getTableName, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { firstIds } from './first-ids.ts';
import { retiredIds, type StoreRow } from './schema.ts';

type TableOfStore = PgTable & { id: AnyPgColumn; storeId: AnyPgColumn };

/** Ids are counted up from the highest: two writers at a time would take the same one. Holds until the transaction ends. */
export async function lockStore(
  tx: Pick<NodePgDatabase, 'execute'>,
  store: Pick<StoreRow, 'id'>,
): Promise<void> {
  await tx.execute(sql`select 1 from sandbox.stores where id = ${store.id} for update`);
}

/** Remembers that a row's id was in use, so that no other row gets it. The transaction must hold the store. */
export async function retireId(
  tx: Pick<NodePgDatabase, 'insert'>,
  table: TableOfStore,
  { storeId, id }: { storeId: number; id: number },
): Promise<void> {
  await tx
    .insert(retiredIds)
    .values({ storeId, tableName: getTableName(table), lastId: id })
    .onConflictDoUpdate({
      target: [retiredIds.storeId, retiredIds.tableName],
      set: { lastId: sql`greatest(${retiredIds.lastId}, excluded.last_id)` },
    });
}

/** The next id that no row of a store's table ever had, inside a transaction that holds the store. */
export async function nextId(
  tx: Pick<NodePgDatabase, 'select'>,
  table: TableOfStore,
  store: StoreRow,
): Promise<number> {
  const name = getTableName(table);
  const { [name]: first = 1 }: Record<string, number> = firstIds;
  const retired = sql`select last_id from ${retiredIds} where store_id = ${store.id} and table_name = ${name}`;
  const [row] = await tx
    .select({ id: sql<number | null>`greatest(max(${table.id}), (${retired}))` })
    .from(table)
    .where(eq(table.storeId, store.id));
  return row?.id ? row.id + 1 : first;
}
