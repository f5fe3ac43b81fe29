import { and, desc, eq, ne } from 'drizzle-orm';
import type { Cart, PaymentAttempt } from '#contract/app/carts.ts';
import type { Db } from '#server/store/database.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { forgetPerson } from '#server/yampi/forget-person.ts';
import { anyRefused, waitingFor } from '#server/yampi/payment-attempt.ts';
import { fetchCartAttempts, fetchCustomerCarts } from '#server/yampi/read-carts.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { cartRowOf, recordOf, rowColumns } from './cart-rows.ts';
import { mirrorCarts as carts, mirrorDetails as details } from './schema.ts';
import { storeLookedUpCart } from './store-carts.ts';

type Place = { db: Db; yampi: YampiClient; store: string; now: Date };

/** A cart from the mirror, else from its customer's carts at Yampi; null when neither has it. @throws UpstreamError */
export async function getCart(place: Place, customerId: string, cartId: string): Promise<Cart | null> {
  const found = await find(place, customerId, cartId);
  if (!found) return null;
  const { row, detail } = found;
  return {
    ...recordOf(row, detail),
    goneAt: row.goneAt?.toISOString() ?? null,
    syncedAt: row.syncedAt.toISOString(),
    otherCarts: await otherCarts(place, customerId, cartId),
  };
}

async function find(place: Place, customerId: string, cartId: string) {
  const found = (await kept(place, cartId)) ?? (await lookUp(place, customerId, cartId));
  return found?.row.customerId === customerId ? found : null;
}

async function kept({ db, store }: Place, cartId: string) {
  const [found] = await db
    .select({ row: rowColumns, detail: details.data })
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

async function otherCarts({ db, store }: Place, customerId: string, cartId: string) {
  if (customerId === '0') return [];
  const rows = await db
    .select(rowColumns)
    .from(carts)
    .where(and(eq(carts.store, store), eq(carts.customerId, customerId), ne(carts.id, cartId)))
    .orderBy(desc(carts.createdAt), desc(carts.id))
    .limit(20);
  return rows.map(cartRowOf);
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
  const { db, yampi, store, now } = place;
  if (!(await find(place, customerId, cartId))) return null;
  const fetched = await fetchCartAttempts(yampi, store, cartId);
  // Once more: the person may have been forgotten while Yampi answered.
  const found = await kept(place, cartId);
  if (!found) return null;
  const { row, detail } = found;
  const record = { ...recordOf(row, detail), attempts: fetched };
  const { attempts } = row.anonymized ? forgetPerson(record) : record;
  await db
    .update(details)
    .set({ data: { ...detail, attempts } })
    .where(and(eq(details.store, store), eq(details.id, cartId)));
  await db
    .update(carts)
    .set({ refused: row.refused || anyRefused(attempts), waitingFor: waitingFor(attempts) })
    .where(and(eq(carts.store, store), eq(carts.id, cartId)));
  return { attempts, asOf: now.toISOString() };
}
