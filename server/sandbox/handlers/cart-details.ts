import { and, asc, desc, eq, isNotNull, sql } from 'drizzle-orm';
import type { StoreCall, StoreHandler, StoreHandlers } from '../call.ts';
import { readCartFilter, readIncludes, whereAnyCarts, whereCarts } from '../cart-query.ts';
import { found } from '../found.ts';
import { loadCarts } from '../load-carts.ts';
import { loadWorld } from '../load-world.ts';
import { pathId } from '../path-id.ts';
import { type CartRow, carts } from '../schema.ts';
import { orders } from '../schema-sales.ts';
import { promocodes } from '../schema-settings.ts';
import { wireCart } from '../wire/cart.ts';
import { wirePromocode } from '../wire/promocode.ts';
import { decimal, formated } from '../wire/values.ts';

/** One listed cart. Here alone, `include=promocode` is filled. */
const getCart: StoreHandler = async (call) => {
  const { db, store, params, query, now } = call;
  const where = and(eq(carts.storeId, store.id), eq(carts.id, pathId(params.id)));
  const rows = await loadCarts(db, store.id, { where, order: [], limit: 1 });
  const loaded = found(rows.find(({ cart }) => cart.recoveredAt === null));
  const includes = readIncludes(query);
  const data = wireCart(await loadWorld(db, store, now), loaded, includes);
  if (!includes.has('promocode')) return { data };
  return { data: { ...data, promocode: { data: await promocodeOf(call, loaded.cart) } } };
};

/** A cart keeps what its coupon took off, not which it was: the oldest of that percent stands for it. */
async function promocodeOf({ db, store, now }: StoreCall, cart: CartRow): Promise<object> {
  const percent = Math.round((100 * cart.promocodeCents) / Math.max(1, cart.subtotalCents));
  if (percent === 0) return [];
  const [row] = await db
    .select()
    .from(promocodes)
    .where(
      and(eq(promocodes.storeId, store.id), eq(promocodes.discountType, 'p'), eq(promocodes.value, percent)),
    )
    .orderBy(asc(promocodes.id))
    .limit(1);
  return row ? wirePromocode(row, now) : [];
}

/** The spreadsheet itself would come by e-mail, which the sandbox does not send. */
const exportCarts: StoreHandler = async () => ({
  message: 'A planilha está sendo gerada e será enviada para o seu e-mail.',
});

/** Abandoned carts that became orders, and how many listed carts each source has. Not enveloped. */
const getCartStats: StoreHandler = async (call) => {
  const { db, store, query } = call;
  const filter = readCartFilter(query);
  const [converted] = await db
    .select({
      cents: sql<number>`coalesce(sum(${orders.totalCents}), 0)::float8`,
      total: sql<number>`count(*)::int`,
    })
    .from(carts)
    .innerJoin(orders, and(eq(orders.storeId, carts.storeId), eq(orders.cartId, carts.id)))
    .where(and(whereAnyCarts(store.id, filter), isNotNull(carts.recoveredAt)));
  const count = sql<number>`count(*)::int`;
  const utms = await db
    .select({ utm_source: carts.utmSource, total: count })
    .from(carts)
    .where(and(whereCarts(call, filter), isNotNull(carts.utmSource)))
    .groupBy(carts.utmSource)
    .orderBy(desc(count), asc(carts.utmSource));
  const cents = converted?.cents ?? 0;
  return {
    converted_carts: {
      amount: decimal(cents).toFixed(2),
      amount_formated: formated(cents),
      total: converted?.total ?? 0,
    },
    utms,
  };
};

export const cartDetailHandlers = { getCart, exportCarts, getCartStats } satisfies Partial<StoreHandlers>;
