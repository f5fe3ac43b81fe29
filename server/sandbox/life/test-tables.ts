import { type AnyColumn, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { SandboxStore } from '../create-store.ts';
import { carts, customers, stores, transactions } from '../schema.ts';
import { fates, lives } from '../schema-life.ts';
import { orders, webhookDeliveries, webhooks } from '../schema-sales.ts';
import { promocodes } from '../schema-settings.ts';

type OfStore = PgTable & { storeId: AnyColumn };

/** Everything a store's life writes, in an order of its own and without what names the store. */
export async function tablesOf(db: NodePgDatabase, { alias }: Pick<SandboxStore, 'alias'>) {
  const [store] = await db.select().from(stores).where(eq(stores.alias, alias));
  if (!store) throw new RangeError(`no store ${alias}`);
  const { id, clockSeconds } = store;
  async function rowsOf(table: OfStore): Promise<object[]> {
    const rows = await db
      .select()
      .from(table as PgTable)
      .where(eq(table.storeId, id));
    const texts = rows.map((row) => JSON.stringify({ ...row, storeId: 0, secretKey: '' }));
    return texts.sort().map((text) => JSON.parse(text.replaceAll(alias, 'loja')));
  }
  return {
    clockSeconds,
    carts: await rowsOf(carts),
    customers: await rowsOf(customers),
    transactions: await rowsOf(transactions),
    orders: await rowsOf(orders),
    fates: await rowsOf(fates),
    lives: await rowsOf(lives),
    promocodes: await rowsOf(promocodes),
    webhooks: await rowsOf(webhooks),
    deliveries: await rowsOf(webhookDeliveries),
  };
}
