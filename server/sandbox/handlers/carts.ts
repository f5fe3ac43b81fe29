import { and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { StoreCall, StoreHandler, StoreHandlers } from '../call.ts';
import { olderThan, readCartFilter, readIncludes, readOrder, whereCarts } from '../cart-query.ts';
import { loadCarts } from '../load-carts.ts';
import { loadPaymentMethods, loadWorld } from '../load-world.ts';
import { listCap, pageMeta, readPage } from '../pagination.ts';
import { pathId } from '../path-id.ts';
import { carts, customers, transactions } from '../schema.ts';
import { readScrollId, type Scroll, writeScrollId } from '../scroll.ts';
import { bareCart, type LoadedCart, wireCart } from '../wire/cart.ts';
import { wireTransaction } from '../wire/transaction.ts';
import { WireError } from '../wire-error.ts';

/** The abandoned carts, page by page or, with `scroll=true`, one stretch after the other. */
const listCarts: StoreHandler = (call) =>
  call.query.get('scroll') === 'true' ? scrollCarts(call) : pageCarts(call);

async function pageCarts(call: StoreCall) {
  const { db, store, query } = call;
  const page = readPage(query);
  const where = whereCarts(store.id, readCartFilter(query));
  const total = await countCarts(call, where);
  const window = { where, order: readOrder(query), limit: page.take, offset: page.offset };
  const rows = page.offset < total ? await loadCarts(db, store.id, window) : [];
  return { data: await wired(call, rows), meta: pageMeta(page, rows.length, total, call.url) };
}

/** Counts no further than the list can be paged. */
async function countCarts({ db }: StoreCall, where: SQL | undefined): Promise<number> {
  const some = db.select({ one: sql`1` }).from(carts).where(where).limit(listCap).as('some');
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(some);
  return row?.count ?? 0;
}

/** Goes on where the last stretch ended: carts that come meanwhile are newer and never shift it, and no cap holds. */
async function scrollCarts(call: StoreCall) {
  const { db, store, query, now } = call;
  const id = query.get('scroll_id');
  const scroll: Scroll = id
    ? readScrollId(id, store.id, now)
    : { limit: readPage(query).limit, filter: readCartFilter(query), after: null };
  const rows = await loadCarts(db, store.id, {
    where: and(whereCarts(store.id, scroll.filter), scroll.after ? olderThan(scroll.after) : undefined),
    order: [desc(carts.createdAt), desc(carts.id)],
    limit: scroll.limit,
  });
  const last = rows[rows.length - 1]?.cart;
  const after = last ? { createdAt: last.createdAt.toISOString(), id: last.id } : scroll.after;
  return {
    scroll_id: writeScrollId(store.id, { ...scroll, after }, now),
    data: await wired(call, rows),
    meta: {},
  };
}

async function wired({ db, store, query, now }: StoreCall, rows: readonly LoadedCart[]) {
  const includes = readIncludes(query);
  const world = await loadWorld(db, store, now);
  return rows.map((row) => wireCart(world, row, includes));
}

/** Payment attempts of one cart, oldest first. */
const listCartTransactions: StoreHandler = async ({ db, store, params, query, url }) => {
  const id = pathId(params.id);
  const [cart] = await db
    .select({ id: carts.id })
    .from(carts)
    .where(and(eq(carts.storeId, store.id), eq(carts.id, id), isNull(carts.recoveredAt)));
  if (!cart) throw new WireError(404);
  const page = readPage(query);
  const where = and(eq(transactions.storeId, store.id), eq(transactions.cartId, id));
  const total = await db.$count(transactions, where);
  const rows = await db
    .select()
    .from(transactions)
    .where(where)
    .orderBy(asc(transactions.id))
    .limit(page.take)
    .offset(page.offset);
  const methods = await loadPaymentMethods(db, store.id);
  return {
    data: rows.map((row) => wireTransaction({ methods }, row)),
    meta: pageMeta(page, rows.length, total, url),
  };
};

/** A customer's carts, newest first, without any relation and without `meta`. */
const listCustomerCarts: StoreHandler = async ({ db, store, params, query, now }) => {
  const id = pathId(params.id);
  const [customer] = await db
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.storeId, store.id), eq(customers.id, id)));
  if (!customer) throw new WireError(404);
  const page = readPage(query);
  const rows = await loadCarts(db, store.id, {
    where: and(eq(carts.storeId, store.id), eq(carts.customerId, id), isNull(carts.recoveredAt)),
    order: [desc(carts.createdAt), desc(carts.id)],
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
