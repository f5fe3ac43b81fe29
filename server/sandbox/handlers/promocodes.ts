import { and, asc, eq, ilike, or } from 'drizzle-orm';
import { askedIncludes } from '../asked-includes.ts';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { pageOf } from '../page-of.ts';
import { pathId } from '../path-id.ts';
import { type PromocodeRow, promocodes } from '../schema-settings.ts';
import { containing } from '../searchable.ts';
import { wirePromocode } from '../wire/promocode.ts';

const includes = ['customer', 'categories', 'collections', 'brand', 'products', 'payments'] as const;

/** Every coupon is for everybody and everything, so its relations are empty. */
function printer({ query, now }: StoreCall) {
  const relations = [...askedIncludes(query, includes)].map((name) => [name, { data: [] }]);
  return (row: PromocodeRow) => ({ ...wirePromocode(row, now), ...Object.fromEntries(relations) });
}

/** Coupons of a store, to be read alone. */
export const promocodeHandlers = {
  listPromocodes: (call) => {
    const term = call.query.get('q')?.trim() ?? '';
    const matches = term
      ? or(ilike(promocodes.code, containing(term)), ilike(promocodes.description, containing(term)))
      : undefined;
    const where = and(eq(promocodes.storeId, call.store.id), matches);
    return pageOf(call, promocodes, { where, order: [asc(promocodes.id)] }, printer(call));
  },
  getPromocode: async (call) => {
    const [row] = await call.db
      .select()
      .from(promocodes)
      .where(and(eq(promocodes.storeId, call.store.id), eq(promocodes.id, pathId(call.params.id))));
    return { data: printer(call)(found(row)) };
  },
} satisfies Partial<StoreHandlers>;
