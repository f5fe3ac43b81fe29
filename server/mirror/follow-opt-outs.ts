import type { CartRef } from '#contract/app/triage.ts';
import { adoptGuests } from '#server/desk/adopt-guests.ts';
import { carryOptOut } from '#server/desk/carry-opt-out.ts';
import { optedOutCarts } from '#server/desk/opted-out.ts';
import type { Db } from '#server/store/database.ts';
import { openCartsOf } from './open-carts-of.ts';

/**
 * Who opted out opted out for every cart, also for one that comes later: asked whenever carts come or an act may have
 * missed one. `carts` under the customers that the mirror has them with.
 */
export async function followOptOuts(db: Db, store: string, carts: readonly CartRef[]): Promise<void> {
  await adoptGuests(db, store, carts);
  const theirs = carts.map(({ customerId }) => customerId);
  const customers = new Set((await optedOutCarts(db, store, theirs)).map(({ customerId }) => customerId));
  if (customers.size > 0) await carryOptOut(db, store, await openCartsOf(db, store, [...customers]));
}
