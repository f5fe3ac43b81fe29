import { and, eq } from 'drizzle-orm';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { Queries } from '#server/store/database.ts';
import type { ActRow } from './act-answer.ts';
import { deskActCarts } from './schema.ts';
import { takeOut } from './take-out.ts';

/** Takes a contact back that never was: what others did since, about whichever cart of the customer, stays. */
export async function withdrawContact(tx: Queries, act: ActRow, revision: number): Promise<void> {
  const isOfAct = and(eq(deskActCarts.store, act.store), eq(deskActCarts.actId, act.id));
  for (const layer of await tx.select().from(deskActCarts).where(isOfAct)) {
    const before = layer.before ?? untouched;
    await takeOut(tx, layer, revision, (standing) => uncontacted(standing, before, act));
  }
}

function uncontacted(standing: CartTriage, before: CartTriage, { at, byId }: ActRow): CartTriage {
  const { contact, state } = standing;
  if (contact?.at !== at.toISOString() || contact.by.id !== byId) return standing;
  if (state !== 'contacted') return { ...standing, contact: before.contact };
  const { lostReason, won, snoozedUntil } = before;
  return {
    ...standing,
    contact: before.contact,
    state: before.state,
    snoozedUntil: standing.snoozedUntil ?? snoozedUntil,
    lostReason,
    won,
  };
}
