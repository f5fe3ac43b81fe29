import { and, eq } from 'drizzle-orm';
import { askedIncludes } from '../asked-includes.ts';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { readOrder, readRange, within } from '../list-query.ts';
import { loadCustomers } from '../load-carts.ts';
import { loadAffiliations, loadPaymentMethods } from '../load-world.ts';
import { pageRows } from '../page-of.ts';
import { pathId } from '../path-id.ts';
import { type TransactionRow, transactions } from '../schema.ts';
import { transactionIncludes, wireTransactionWith } from '../wire/transaction.ts';

async function wired({ db, store, query }: StoreCall, rows: readonly TransactionRow[]) {
  const includes = askedIncludes(query, transactionIncludes);
  const world = {
    store,
    methods: await loadPaymentMethods(db, store.id),
    affiliations: await loadAffiliations(db, store.id),
    customers: await loadCustomers(
      db,
      store.id,
      rows.map((row) => row.customerId),
    ),
  };
  return rows.map((row) => wireTransactionWith(world, row, includes));
}

/** Payment attempts of the whole store, newest first, and one of them. */
export const transactionHandlers = {
  listTransactions: async (call) => {
    const { store, query } = call;
    const { rows, meta } = await pageRows(call, transactions, {
      where: and(
        eq(transactions.storeId, store.id),
        within(transactions.createdAt, readRange(query.get('date'))),
      ),
      order: readOrder(query, transactions),
    });
    return { data: await wired(call, rows), meta };
  },
  getTransaction: async (call) => {
    const { db, store, params } = call;
    const one = and(eq(transactions.storeId, store.id), eq(transactions.id, pathId(params.id)));
    const row = found((await db.select().from(transactions).where(one))[0]);
    return { data: (await wired(call, [row]))[0] };
  },
} satisfies Partial<StoreHandlers>;
