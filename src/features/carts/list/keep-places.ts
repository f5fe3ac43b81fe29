import type { CartList } from '#contract/app/carts.ts';

/**
 * A newer answer to the same question with every row in the place it has on the screen: rows are renewed, none comes,
 * goes or moves. The very same list when nothing of it changed, the newer one when all of it fits as it is.
 */
export function keepPlaces(onScreen: CartList, newer: CartList): CartList {
  if (sameRows(onScreen, newer) || onScreen.rows.length === 0) return newer;
  const byId = new Map(newer.rows.map((row) => [row.id, row]));
  const rows = onScreen.rows.map((row) => byId.get(row.id) ?? row);
  const isSame = rows.every((row, index) => row === onScreen.rows[index]);
  return isSame ? onScreen : { ...onScreen, rows };
}

/** How many rows a newer answer has that the screen has not; null while showing it would move nothing. */
export function newcomers(onScreen: CartList, newer: CartList): number | null {
  if (sameRows(onScreen, newer)) return null;
  const known = new Set(onScreen.rows.map(({ id }) => id));
  return newer.rows.filter(({ id }) => !known.has(id)).length;
}

function sameRows(one: CartList, other: CartList): boolean {
  return one.rows.length === other.rows.length && one.rows.every(({ id }, at) => id === other.rows[at]?.id);
}
