import { arrayOverlaps, or, type SQL, sql } from 'drizzle-orm';
import { type CartDimension, manyValued } from '#contract/app/cart-dimensions.ts';
import { noneTag } from '#contract/app/values.ts';
import { deskCarts as desk } from '#server/desk/schema.ts';
import { mirrorCarts as carts } from './schema.ts';
import { isOneOf, wantedOf } from './wanted-values.ts';

type ManyValued = (typeof manyValued)[number];

/** What a cart has any number of, as arrays. */
const arrays = { item: carts.items, brand: carts.brands } satisfies Record<ManyValued, unknown>;

/** What a cart has in each dimension, null for none; of `item` and `brand` all it has, as an array. `channel` reads its row on the desk. */
export const dimensionValues: Record<CartDimension, SQL> = {
  source: sql`${carts.utmSource}`,
  medium: sql`${carts.utmMedium}`,
  campaign: sql`${carts.utmCampaign}`,
  content: sql`${carts.utmContent}`,
  term: sql`${carts.utmTerm}`,
  step: sql`${carts.step}`,
  method: sql`${carts.method}`,
  reason: sql`${carts.refusal}`,
  item: sql`${carts.items}`,
  brand: sql`${carts.brands}`,
  gateway: sql`${carts.gateway}`,
  turn: sql`${carts.emailsSent}::text`,
  channel: sql`case when ${desk.won} is not null then coalesce(${desk.won} ->> 'channel', 'alone') end`,
};

export function isManyValued(dimension: string): dimension is ManyValued {
  return manyValued.some((one) => one === dimension);
}

/** That a cart has one of these values; `(none)`: that it has none. No values are no condition. */
export function hasOneOf(dimension: CartDimension, chosen: readonly string[]): SQL | undefined {
  const wanted = wantedOf(chosen, noneTag);
  if (!isManyValued(dimension)) return isOneOf(dimensionValues[dimension], wanted);
  const values = arrays[dimension];
  return or(
    wanted.words.length ? arrayOverlaps(values, wanted.words) : undefined,
    wanted.orNull ? sql`${values} = '{}'` : undefined,
  );
}
