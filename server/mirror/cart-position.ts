import { createHmac, randomBytes } from 'node:crypto';
import { type CartSearch, cartSearch } from '#contract/app/carts.ts';
import type { CartPosition } from './cart-order.ts';

/**
 * Of this process alone, so that no position can be made up and none tells what was searched for. One from another
 * process, or from before a restart, is no loss: its page is found by number.
 */
const key = randomBytes(32);
const parts = Object.keys(cartSearch.shape).filter((name) => name !== 'at') as (keyof CartSearch)[];

/**
 * A position for the page after this one, or before it: `1763890000000_12_k3yd1g3st`, backwards with a `-`. Between id
 * and seal stands `t…` where the list is by priority.
 */
export function writePosition(
  store: string,
  search: CartSearch,
  { value, id, scoredAt }: CartPosition,
  backwards = false,
): string {
  const moment = scoredAt === undefined ? '' : `_t${scoredAt}`;
  const place = `${backwards ? '-' : ''}${value < 0 ? 'n' : ''}${Math.abs(value)}_${id}${moment}`;
  return `${place}_${sealOf(store, { ...search, page: search.page + (backwards ? -1 : 1) }, place)}`;
}

/** The position that a search brings; null unless it was written for this very store, filter, order and page. */
export function readPosition(
  store: string,
  search: CartSearch,
): { position: CartPosition; backwards: boolean } | null {
  const found = /^((-?)(n?)(\d+)_(\d+)(?:_t(\d+))?)_([\w-]{12})$/.exec(search.at);
  if (!found) return null;
  const [, place = '', back, sign, digits, id = '', moment, seal] = found;
  if (seal !== sealOf(store, search, place)) return null;
  const scoredAt = moment === undefined ? undefined : Number(moment);
  return { position: { value: Number(digits) * (sign ? -1 : 1), id, scoredAt }, backwards: back === '-' };
}

function sealOf(store: string, search: CartSearch, place: string): string {
  const belongsTo = JSON.stringify([store, place, ...parts.map((name) => search[name])]);
  return createHmac('sha256', key).update(belongsTo).digest('base64url').slice(0, 12);
}
