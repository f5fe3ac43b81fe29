import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { holdingStore } from './holding-store.ts';
import { chanceOf } from './life/chance.ts';
import { checkout, payAtOnce } from './life/checkout.ts';
import { loadStretch } from './life/load-stretch.ts';
import { saveStretch } from './life/save-stretch.ts';
import { seconds } from './life/stretch.ts';
import { recoveryEmails } from './recovery-emails.ts';
import { refused } from './refusals.ts';
import type { StoreRow } from './schema.ts';
import { lives } from './schema-life.ts';
import { storeTime, wholeSecond } from './store-time.ts';

/**
 * The shopper came back through a recovery e-mail and paid, by Pix where the store takes it: the cart leaves every list
 * and becomes an order.
 * @returns false when there is no such cart, or it was bought already
 * @throws WireError 422 when the store takes no payment
 */
export async function recoverCart(
  { pool, now }: { pool: pg.Pool; now: () => Date },
  { id: storeId }: StoreRow,
  id: number,
): Promise<boolean> {
  return holdingStore(pool, storeId, async (client, store) => {
    const db = drizzle(client);
    const [life] = await db.select().from(lives).where(eq(lives.storeId, storeId));
    if (!life) throw new RangeError(`store ${storeId} has no life`);
    const stretch = await loadStretch(db, store, life, life.livedUntil, [id]);
    const living = stretch.carts.get(id);
    if (!living || living.cart.recoveredAt) return false;
    const { cart, customer } = living;
    const at = wholeSecond(storeTime(store, now()));
    const moment = { stretch, living, random: chanceOf(life.seed, 'bought', id), at };
    const chosen = checkout(moment, 'pix') ?? checkout(moment, 'card') ?? checkout(moment, 'billet');
    if (!chosen) throw refused('payment', 'A loja não tem forma de pagamento ativa.');
    const to = customer ?? { firstName: cart.guestName };
    const { emails } = recoveryEmails(cart, to, stretch.world.revisions, at);
    const email = emails.findLast(({ sentAt }) => sentAt);
    // The hand need not wait for an e-mail: without one yet, he comes by the first.
    const hours = email ? (seconds(email.fireAt) - seconds(cart.updatedAt)) / 3600 : 1;
    payAtOnce(moment, chosen, { promocodeId: null, mail: { promocodeId: null, hours } });
    await saveStretch(client, stretch);
    return true;
  });
}
