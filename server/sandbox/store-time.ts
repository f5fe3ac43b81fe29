import type { StoreRow } from './schema.ts';

/** What time it is in a store: its clock may have been moved ahead. */
export function storeTime(store: Pick<StoreRow, 'clockSeconds'>, now: Date): Date {
  return new Date(now.getTime() + store.clockSeconds * 1000);
}

/** The beginning of a moment's second: tables keep no more. */
export function wholeSecond(at: Date): Date {
  return new Date(Math.floor(at.getTime() / 1000) * 1000);
}
