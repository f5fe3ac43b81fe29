import { and, eq, inArray, sql } from 'drizzle-orm';
import type { CartTriage } from '#contract/app/cart-triage.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { Queries } from '#server/store/database.ts';
import { deskCarts } from './schema.ts';
import { columnsOf, standingOf } from './triage-of.ts';

/** A question takes 65,535 values, a row has sixteen. */
const batch = 2_000;

/** How carts stand, by id, with what lies underneath a snooze. An untouched cart is missing. */
export async function readStandings(
  on: Queries,
  store: string,
  carts: readonly Pick<CartRef, 'cartId'>[],
): Promise<Map<string, CartTriage>> {
  const ids = carts.map(({ cartId }) => cartId);
  if (ids.length === 0) return new Map();
  const rows = await on
    .select()
    .from(deskCarts)
    .where(and(eq(deskCarts.store, store), inArray(deskCarts.cartId, ids)));
  return new Map(rows.map((row) => [row.cartId, standingOf(row)]));
}

export type Standing = CartRef & { standing: CartTriage };

/** Writes how carts stand now, all columns of them. */
export async function writeStandings(
  tx: Queries,
  store: string,
  revision: number,
  standings: readonly Standing[],
): Promise<void> {
  for (let at = 0; at < standings.length; at += batch) {
    const rows = standings.slice(at, at + batch).map(({ cartId, customerId, standing }) => ({
      store,
      cartId,
      customerId,
      revision,
      ...columnsOf(standing),
    }));
    await tx
      .insert(deskCarts)
      .values(rows)
      .onConflictDoUpdate({ target: [deskCarts.store, deskCarts.cartId], set: newValues });
  }
}

const newValues = {
  // A guest's cart may have found its customer since; one that is put back does not lose them again.
  customerId: sql`coalesce(nullif(excluded.customer_id, '0'), ${deskCarts.customerId})`,
  state: sql`excluded.state`,
  snoozedUntil: sql`excluded.snoozed_until`,
  assigneeId: sql`excluded.assignee_id`,
  assigneeName: sql`excluded.assignee_name`,
  contactAt: sql`excluded.contact_at`,
  contactById: sql`excluded.contact_by_id`,
  contactByName: sql`excluded.contact_by_name`,
  contactChannel: sql`excluded.contact_channel`,
  lostReason: sql`excluded.lost_reason`,
  won: sql`excluded.won`,
  notes: sql`excluded.notes`,
  version: sql`excluded.version`,
  revision: sql`excluded.revision`,
};
