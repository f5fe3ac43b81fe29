import { type Agent, type CartTriage, closedStates, type TriageState } from './cart-triage.ts';
import type { TriageDeed } from './triage.ts';

/** Who does something, when (ISO), and the person that an `assign` names. */
type Doing = { by: Agent; at: string; assignee: Agent | null };

/** Deeds that tell something of a customer, so that they hold for all of the customer's open carts. */
export const customerDeeds = ['contacted', 'replied', 'opted_out'] as const satisfies TriageDeed['kind'][];

export function isCustomerDeed(kind: TriageDeed['kind']): boolean {
  return (customerDeeds as readonly string[]).includes(kind);
}

/**
 * How a cart stands after a deed: the one rule of the server, and of the browser that does not wait for it.
 * @param before with the state that lies underneath a snooze, see `underneath`; the answer is of the same kind
 * @param isOther the cart was not named: the deed reaches it through its customer, and what is closed stays closed
 */
export function applyDeed(before: CartTriage, deed: TriageDeed, doing: Doing, isOther = false): CartTriage {
  return { ...before, ...effectOf(before, deed, doing, isOther), version: before.version + 1 };
}

function effectOf(before: CartTriage, deed: TriageDeed, doing: Doing, isOther: boolean): Partial<CartTriage> {
  const { by, at } = doing;
  switch (deed.kind) {
    case 'contacted':
      return {
        ...reached(before, 'contacted', isOther),
        contact: { at, by, channel: before.contact?.channel ?? 'whatsapp' },
      };
    case 'replied':
      return reached(before, 'replied', isOther);
    case 'won':
      return {
        // Who wants no messages still wants none after a sale.
        ...settled(before.state === 'opted_out' ? 'opted_out' : 'won'),
        won: { at, by, channel: before.contact?.channel ?? null, rule: 'said', orderId: null },
      };
    case 'lost':
      if (before.state === 'opted_out') return {};
      return { ...settled('lost'), lostReason: deed.reason };
    case 'opted_out':
      if (isOther && isClosed(before.state)) return {};
      // A sale that was won stays one, whatever its customer wants to hear.
      return { ...settled('opted_out'), won: before.won };
    case 'reopen':
      return settled(openState(before));
    case 'snooze':
      return isClosed(before.state) ? {} : { snoozedUntil: deed.until };
    case 'wake':
      return { snoozedUntil: null };
    case 'assign':
      return { assignee: doing.assignee };
    case 'note':
      return { notes: before.notes + 1 };
  }
}

/** Word went to or came from the customer. Who wants no messages still wants none, and who bought has bought. */
function reached(before: CartTriage, state: 'contacted' | 'replied', isOther: boolean): Partial<CartTriage> {
  const stays = isOther ? isClosed(before.state) : before.state === 'opted_out' || before.state === 'won';
  if (stays) return {};
  // An answer is more than a contact: another cart of the customer does not fall back behind it.
  if (isOther) return { state: before.state === 'replied' ? 'replied' : state };
  return settled(state);
}

function settled(state: TriageState): Partial<CartTriage> {
  return { state, snoozedUntil: null, lostReason: null, won: null };
}

function openState({ contact }: CartTriage): TriageState {
  return contact ? 'contacted' : 'new';
}

export function isClosed(state: TriageState): boolean {
  return (closedStates as readonly TriageState[]).includes(state);
}

/** What a snooze lies upon, as far as can be told from what is shown. The server knows and need not guess. */
export function underneath(shown: CartTriage): CartTriage {
  return shown.state === 'snoozed' ? { ...shown, state: openState(shown) } : shown;
}

/** How a cart is shown at a moment: snoozed only while that lies ahead. */
export function asShown(standing: CartTriage, now: number): CartTriage {
  const { snoozedUntil } = standing;
  if (snoozedUntil === null) return standing;
  return Date.parse(snoozedUntil) > now
    ? { ...standing, state: 'snoozed' }
    : { ...standing, snoozedUntil: null };
}
