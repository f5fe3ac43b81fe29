import * as z from 'zod/mini';
import { type CartDimension, cartDimensions, manyValued } from '#contract/app/cart-dimensions.ts';
import { type CartSearch, cartSearch } from '#contract/app/carts.ts';
import type { Spellings } from '#contract/app/stat-notes.ts';
import type { Breakdown, BreakdownRow, StatSearch } from '#contract/app/stats.ts';
import { noneTag } from '#contract/app/values.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { dimensionsOf } from './row-filter.ts';

const plain = defaultsOf(cartSearch);
/** As many values as one filter of the list takes. */
const most = 50;

/**
 * The search of the carts page that lists exactly what is counted: merged names as all their spellings, carts that
 * left the list too. With a row, only what the row counts. Null where no search says that.
 */
export function cartsOfStats(
  search: StatSearch,
  spellings: readonly Spellings[],
  counted?: { by: Breakdown; row: BreakdownRow },
): CartSearch | null {
  const asked: Partial<Record<CartDimension, string[]>> = {};
  for (const name of cartDimensions)
    asked[name] = search[name].flatMap((value) => spelled(name, value, spellings));
  if (counted) {
    const { by, row } = counted;
    for (const [index, name] of dimensionsOf(by).entries()) {
      const own = row.merged.length > 0 ? row.merged : [row.key[index] ?? noneTag];
      // The carts of one product among those of another: the list can only ask for either.
      const isBoth =
        isMany(name) && asked[name]?.length && !own.every((value) => asked[name]?.includes(value));
      if (isBoth) return null;
      asked[name] = own;
    }
  }
  if (Object.values(asked).some((values) => values.length > most)) return null;
  const { range, from, to, refused } = search;
  // A word that the list does not know, as a new step of Yampi's: better no way there than one to other carts.
  return (
    z.safeParse(cartSearch, { ...plain, ...asked, range, from, to, refused, presence: 'all' }).data ?? null
  );
}

function spelled(name: CartDimension, value: string, spellings: readonly Spellings[]): string[] {
  const merged = spellings.find((one) => one.isMerged && one.tag === name && one.into === value);
  return merged ? merged.values.map((one) => one.value) : [value];
}

function isMany(name: CartDimension): boolean {
  return manyValued.some((one) => one === name);
}
