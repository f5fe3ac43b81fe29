import { and, eq, inArray, or, type SQL, sql } from 'drizzle-orm';
import * as z from 'zod/mini';
import { askedIncludes } from '../asked-includes.ts';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { customersLike } from '../customers-like.ts';
import { found } from '../found.ts';
import { newestFirst, olderThan, rangeParts, readList, readOrder, readRange, within } from '../list-query.ts';
import { loadOrderWorld, withOrderRelations } from '../load-orders.ts';
import { pageRows } from '../page-of.ts';
import { pathId } from '../path-id.ts';
import { customers } from '../schema.ts';
import { type OrderRow, orders } from '../schema-sales.ts';
import { createScroll } from '../scroll.ts';
import { orderIncludes, wireOrder } from '../wire/order.ts';

const orderFilter = z.object({ q: z.string(), statusIds: z.array(z.number()), ...rangeParts });
type OrderFilter = z.output<typeof orderFilter>;

const nextOrders = createScroll('orders', orderFilter);

function readFilter(query: URLSearchParams): OrderFilter {
  const statusIds = readList(query, 'status_id').filter((id) => /^\d{1,9}$/.test(id));
  return { q: query.get('q') ?? '', statusIds: statusIds.map(Number), ...readRange(query.get('date')) };
}

function whereOrders({ db, store }: StoreCall, filter: OrderFilter): SQL | undefined {
  return and(
    eq(orders.storeId, store.id),
    filter.statusIds.length ? inArray(sql`${orders.statusId}::int`, filter.statusIds) : undefined,
    within(orders.createdAt, filter),
    filter.q.trim() ? whereLike({ db, store }, filter.q) : undefined,
  );
}

/** An order's number, or its customer's name, e-mail or phone. */
function whereLike({ db, store }: Pick<StoreCall, 'db' | 'store'>, q: string): SQL | undefined {
  const theirs = db
    .select({ id: customers.id })
    .from(customers)
    .where(and(eq(customers.storeId, store.id), customersLike(q)));
  return or(sql`${orders.number}::text = ${q.trim()}`, inArray(orders.customerId, theirs));
}

async function wired({ db, store, query, now }: StoreCall, rows: readonly OrderRow[]) {
  const includes = askedIncludes(query, orderIncludes);
  const world = await loadOrderWorld(db, store, now);
  const loaded = await withOrderRelations(db, store.id, rows);
  return loaded.map((one) => wireOrder(world, one, includes));
}

async function pageOrders(call: StoreCall) {
  const { query } = call;
  const selection = { where: whereOrders(call, readFilter(query)), order: readOrder(query, orders) };
  const { rows, meta } = await pageRows(call, orders, selection);
  return { data: await wired(call, rows), meta };
}

async function scrollOrders(call: StoreCall) {
  const { rows, scrollId } = await nextOrders(
    call,
    readFilter(call.query),
    ({ filter, after, limit }) =>
      call.db
        .select()
        .from(orders)
        .where(and(whereOrders(call, filter), after ? olderThan(orders, after) : undefined))
        .orderBy(...newestFirst(orders))
        .limit(limit),
    (order) => order,
  );
  return { scroll_id: scrollId, data: await wired(call, rows), meta: {} };
}

/** Orders of the store, newest first: by page, or with `scroll=true` from stretch to stretch. */
export const orderHandlers = {
  listOrders: (call) => (call.query.get('scroll') === 'true' ? scrollOrders(call) : pageOrders(call)),
  getOrder: async (call) => {
    const { db, store, params } = call;
    const one = and(eq(orders.storeId, store.id), eq(orders.id, pathId(params.id)));
    const row = found((await db.select().from(orders).where(one))[0]);
    return { data: (await wired(call, [row]))[0] };
  },
} satisfies Partial<StoreHandlers>;
