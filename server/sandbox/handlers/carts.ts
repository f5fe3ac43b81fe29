import { and, asc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { StoreCall, StoreHandler, StoreHandlers } from '../call.ts';
import { listedIn, nextCarts, readCartFilter, readIncludes, whereCarts } from '../cart-query.ts';
import { found } from '../found.ts';
import { newestFirst, olderThan, readOrder } from '../list-query.ts';
import { loadCarts } from '../load-carts.ts';
import { loadPaymentMethods, loadWorld } from '../load-world.ts';
import { pageOf } from '../page-of.ts';
import { listCap, pageMeta, readPage } from '../pagination.ts';
import { pathId } from '../path-id.ts';
import { carts, customers, transactions } from '../schema.ts';
import { bareCart, type LoadedCart, wireCart } from '../wire/cart.ts';
import { wireTransaction } from '../wire/transaction.ts';

/** The abandoned carts, page by page or, with `scroll=true`, one stretch after the other. */
const listCarts: StoreHandler = (call) =>
  call.query.get('scroll') === 'true' ? scrollCarts(call) : pageCarts(call);

async function pageCarts(call: StoreCall) {
  const { db, store, query } = call;
  const page = readPage(query);
  const where = whereCarts(call, readCartFilter(query));
  const total = await countCarts(call, where);
  const window = { where, order: readOrder(query, carts), limit: page.take, offset: page.offset };
  const rows = page.offset < total ? await loadCarts(db, store.id, window) : [];
  return { data: await wired(call, rows), meta: pageMeta(page, rows.length, total, call.url) };
}

/** Counts no further than the list can be paged. */
async function countCarts({ db }: StoreCall, where: SQL | undefined): Promise<number> {
  const some = db.select({ one: sql`1` }).from(carts).where(where).limit(listCap).as('some');
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

async function scrollCarts(call: StoreCall) {
  const { db, store, query } = call;
  const { rows, scrollId } = await nextCarts(
    call,
    readCartFilter(query),
    ({ filter, after, limit }) =>
      loadCarts(db, store.id, {
        where: and(whereCarts(call, filter), after ? olderThan(carts, after) : undefined),
        order: newestFirst(carts),
        limit,
      }),
    ({ cart }) => cart,
  );
  return { scroll_id: scrollId, data: await wired(call, rows), meta: {} };
}

async function wired({ db, store, query, now }: StoreCall, rows: readonly LoadedCart[]) {
  const includes = readIncludes(query);
  const world = await loadWorld(db, store, now);
  return rows.map((row) => wireCart(world, row, includes));
}

/** Payment attempts of one cart, oldest first. */
const listCartTransactions: StoreHandler = async (call) => {
  const { db, store, params } = call;
  const id = pathId(params.id);
  const one = and(eq(carts.storeId, store.id), eq(carts.id, id), isNull(carts.recoveredAt));
  found((await db.select({ id: carts.id }).from(carts).where(one))[0]);
  const where = and(eq(transactions.storeId, store.id), eq(transactions.cartId, id));
  const methods = await loadPaymentMethods(db, store.id);
  return pageOf(call, transactions, { where, order: [asc(transactions.id)] }, (row) =>
    wireTransaction({ methods }, row),
  );
};

/** A customer's carts, newest first, without any relation and without `meta`. */
const listCustomerCarts: StoreHandler = async (call) => {
  const { db, store, params, query, now } = call;
  const id = pathId(params.id);
  const one = and(eq(customers.storeId, store.id), eq(customers.id, id));
  found((await db.select({ id: customers.id }).from(customers).where(one))[0]);
  const page = readPage(query);
  const rows = await loadCarts(db, store.id, {
    where: and(listedIn(call), eq(carts.customerId, id)),
    order: newestFirst(carts),
    limit: page.take,
    offset: page.offset,
  });
  const world = await loadWorld(db, store, now);
  return { data: rows.map((row) => bareCart(world, row)) };
};

export const cartHandlers = {
  listCarts,
  listCartTransactions,
  listCustomerCarts,
} satisfies Partial<StoreHandlers>;
