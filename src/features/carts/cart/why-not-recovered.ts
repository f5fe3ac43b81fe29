import { type CartTriage, closedStates } from '#contract/app/cart-triage.ts';
import { type CartRow, type CartStep, cartSteps, type PaymentAttempt } from '#contract/app/carts.ts';
import type { RefusalReason } from '#contract/app/refusal-reason.ts';
import { dayOf } from '#contract/sao-paulo.ts';

/** What keeps the purchase from being finished. */
export type Obstacle =
  | { what: 'refused'; reason: RefusalReason }
  | { what: 'pixExpired' | 'pixOpen' | 'billetOverdue' | 'billetOpen' | CartStep | 'unknown' };

/** What was done about it so far. */
export type Effort =
  | { what: 'optedOut' | 'lost' | 'replied' | 'unreachable' | 'untouched' }
  | { what: 'contacted'; contact: NonNullable<CartTriage['contact']> }
  | { what: 'emails'; sent: number; planned: number };

type Judged = Pick<
  CartRow,
  | 'goneAt'
  | 'step'
  | 'refused'
  | 'refusal'
  | 'waitingFor'
  | 'emailsSent'
  | 'emailsPlanned'
  | 'reach'
  | 'triage'
> & { attempts: readonly Pick<PaymentAttempt, 'kind' | 'status' | 'pixExpiresAt' | 'billetDueOn'>[] };

/**
 * Why a cart has not come back: what stopped the buyer, and what was done about it. Null for one that is won or left the
 * list, where the question is settled.
 */
export function whyNotRecovered(cart: Judged, now: number): { obstacle: Obstacle; effort: Effort } | null {
  if (cart.goneAt || cart.triage.state === 'won') return null;
  return { obstacle: obstacleOf(cart, now), effort: effortOf(cart) };
}

function obstacleOf({ attempts, waitingFor, refused, refusal, step }: Judged, now: number): Obstacle {
  // What waits to be paid is nearer to the end than a card that was refused before it.
  const waiting = attempts.findLast((one) => one.status === 'waiting_payment');
  if (waitingFor === 'pix') {
    const isOver = waiting?.pixExpiresAt != null && Date.parse(waiting.pixExpiresAt) <= now;
    return { what: isOver ? 'pixExpired' : 'pixOpen' };
  }
  if (waitingFor === 'billet') {
    const isOver = waiting?.billetDueOn != null && waiting.billetDueOn < dayOf(now);
    return { what: isOver ? 'billetOverdue' : 'billetOpen' };
  }
  if (refused) return { what: 'refused', reason: refusal ?? 'other' };
  return { what: cartSteps.find((one) => one === step) ?? 'unknown' };
}

function effortOf({ triage, reach, emailsSent, emailsPlanned }: Judged): Effort {
  if (triage.state === 'opted_out') return { what: 'optedOut' };
  if (closedStates.some((state) => state === triage.state)) return { what: 'lost' };
  if (triage.state === 'replied') return { what: 'replied' };
  if (triage.contact) return { what: 'contacted', contact: triage.contact };
  if (reach !== 'whatsapp' && reach !== 'foreign') return { what: 'unreachable' };
  if (emailsSent > 0) return { what: 'emails', sent: emailsSent, planned: emailsPlanned };
  return { what: 'untouched' };
}
