import { asShown } from '#contract/app/apply-deed.ts';
import { type CartTriage, untouched } from '#contract/app/cart-triage.ts';
import type { deskCarts } from './schema.ts';

/** The columns that say how a cart stands. */
export type DeskCart = Omit<typeof deskCarts.$inferSelect, 'store' | 'cartId' | 'customerId' | 'revision'>;

/** How a cart stands at a moment: snoozed only while that lies ahead, else what it was underneath. Null: no row. */
export function triageOf(row: DeskCart | null, now: Date): CartTriage {
  return row ? asShown(standingOf(row), now.getTime()) : untouched;
}

/** How a cart is kept: with what lies underneath a snooze. */
export function standingOf(row: DeskCart): CartTriage {
  return {
    state: row.state,
    assignee: row.assigneeId === null ? null : { id: row.assigneeId, name: row.assigneeName ?? '' },
    snoozedUntil: row.snoozedUntil?.toISOString() ?? null,
    contact: contactOf(row),
    lostReason: row.lostReason,
    won: row.won,
    notes: row.notes,
    version: row.version,
  };
}

function contactOf({
  contactAt,
  contactById,
  contactByName,
  contactChannel,
}: DeskCart): CartTriage['contact'] {
  if (!contactAt || contactById === null || !contactChannel) return null;
  return {
    at: contactAt.toISOString(),
    by: { id: contactById, name: contactByName ?? '' },
    channel: contactChannel,
  };
}

/** The same as columns. */
export function columnsOf(standing: CartTriage): DeskCart {
  const { state, assignee, snoozedUntil, contact, lostReason, won, notes, version } = standing;
  return {
    state,
    snoozedUntil: snoozedUntil === null ? null : new Date(snoozedUntil),
    assigneeId: assignee?.id ?? null,
    assigneeName: assignee?.name ?? null,
    contactAt: contact ? new Date(contact.at) : null,
    contactById: contact?.by.id ?? null,
    contactByName: contact?.by.name ?? null,
    contactChannel: contact?.channel ?? null,
    lostReason,
    won,
    notes,
    version,
  };
}
