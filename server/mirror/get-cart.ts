import { and, desc, eq, ne, sql } from 'drizzle-orm';
import type { Cart, PaymentAttempt } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { forgetAttempt, forgetPerson } from '#server/yampi/forget-person.ts';
import { anyRefused, lastRefusal, waitingFor } from '#server/yampi/payment-attempt.ts';
import { fetchCartAttempts, fetchCustomerCarts } from '#server/yampi/read-carts.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { recordOf, rowColumns } from './cart-rows.ts';
import { completeRows } from './complete-rows.ts';
import { mirrorCarts as carts, mirrorDetails as details } from './schema.ts';
import { purgedDigest, storeLookedUpCart } from './store-carts.ts';

type Place = { db: Db; yampi: YampiClient; store: string; now: Date };

/** A cart from the mirror, else from its customer's carts at Yampi; null when neither has it. @throws UpstreamError */
export async function getCart(place: Place, customerId: string, cartId: string): Promise<Cart | null> {
  const found = await find(place, customerId, cartId);
  if (!found) return null;
  const { row, detail } = found;
  const [known, ...otherCarts] = await completeRows(
    place.db,
    place.store,
    [row, ...(await otherRows(place, customerId, cartId))],
    place.now,
  );
  if (!known) return null;
  return { ...recordOf(row, detail), ...known, syncedAt: row.syncedAt.toISOString(), otherCarts };
}

async function find(place: Place, customerId: string, cartId: string) {
  const found = (await kept(place, cartId)) ?? (await lookUp(place, customerId, cartId));
  return found?.row.customerId === customerId ? found : null;
}

async function kept({ db, store }: Place, cartId: string) {
  const [found] = await db
    .select({ row: rowColumns, detail: details.data, digest: carts.digest })
    .from(carts)
    .innerJoin(details, and(eq(details.store, carts.store), eq(details.id, carts.id)))
    .where(and(eq(carts.store, store), eq(carts.id, cartId)));
  return found;
}

async function lookUp(place: Place, customerId: string, cartId: string) {
  const { db, yampi, store, now } = place;
  if (customerId === '0') return undefined;
  const record = (await fetchCustomerCarts(yampi, store, customerId).catch(noneWhenNotFound)).find(
    (cart) => cart.id === cartId,
  );
  if (!record) return undefined;
  // These carts come without their customer block, so only a listed cart tells that the person is to be forgotten.
  const [forgotten] = await db
    .select({ id: carts.id })
    .from(carts)
    .where(and(eq(carts.store, store), eq(carts.customerId, customerId), eq(carts.anonymized, true)))
    .limit(1);
  await storeLookedUpCart(db, store, forgotten ? forgetPerson(record) : record, now);
  return kept(place, cartId);
}

function noneWhenNotFound(error: unknown): never[] {
  if (error instanceof UpstreamError && error.code === 'not_found') return [];
  throw error;
}

async function otherRows({ db, store }: Place, customerId: string, cartId: string) {
  if (customerId === '0') return [];
  return db
    .select(rowColumns)
    .from(carts)
    .where(and(eq(carts.store, store), eq(carts.customerId, customerId), ne(carts.id, cartId)))
    .orderBy(desc(carts.createdAt), desc(carts.id))
    .limit(20);
}

/**
 * Reads a cart's payment attempts from Yampi and keeps them beside the cart; null when the customer has no such
 * cart. @throws UpstreamError
 */
export async function readAttempts(
  place: Place,
  customerId: string,
  cartId: string,
): Promise<{ attempts: PaymentAttempt[]; asOf: string } | null> {
  const { yampi, store, now } = place;
  if (!(await find(place, customerId, cartId))) return null;
  const fetched = await fetchCartAttempts(yampi, store, cartId);
  // The person may have been forgotten while Yampi answered, or be just before the attempts are written.
  for (;;) {
    const found = await kept(place, cartId);
    if (!found) return null;
    const isForgotten = found.row.anonymized || found.digest === purgedDigest;
    const attempts = isForgotten ? fetched.map(forgetAttempt) : fetched;
    if (await keepAttempts(place, cartId, isForgotten, attempts))
      return { attempts, asOf: now.toISOString() };
  }
}

/** Writes the attempts and what follows from them, nothing else of the cart: the sync may just have written that. */
async function keepAttempts(
  { db, store }: Place,
  cartId: string,
  isForgotten: boolean,
  attempts: PaymentAttempt[],
): Promise<boolean> {
  const { rowCount } = await db.execute(sql`
    with cart as (
      update mirror_carts set refused = refused or ${anyRefused(attempts)}, waiting_for = ${waitingFor(attempts)},
        refusal = coalesce(${lastRefusal(attempts)}, refusal)
      where store = ${store} and id = ${cartId}
        and (anonymized or digest = ${purgedDigest}) = ${isForgotten}
      returning store, id
    )
    update mirror_details d set data = jsonb_set(d.data, '{attempts}', ${JSON.stringify(attempts)}::jsonb)
    from cart where d.store = cart.store and d.id = cart.id`);
  return rowCount === 1;
}
