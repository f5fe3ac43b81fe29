import { type Cart, cartSteps, type PaymentAttempt } from '#contract/app/carts.ts';
import type { MessageTemplate, Situation } from '#contract/app/contact.ts';
import { dayOf } from '#contract/sao-paulo.ts';

/** The Pix or boleto that the shopper was given and can still pay. */
export function payableOf({ attempts }: Pick<Cart, 'attempts'>, now: Date): PaymentAttempt | null {
  const waiting = attempts.findLast((attempt) => attempt.status === 'waiting_payment');
  if (!waiting) return null;
  if (waiting.pixExpiresAt && Date.parse(waiting.pixExpiresAt) <= now.getTime()) return null;
  if (waiting.billetDueOn && waiting.billetDueOn < dayOf(now)) return null;
  return waiting.pixCode || waiting.billetUrl ? waiting : null;
}

/** What a message about this cart has to be about: what can be paid at once, then what went wrong, then the step. */
export function situationOf(cart: Pick<Cart, 'attempts' | 'refused' | 'step'>, now: Date): Situation {
  const payable = payableOf(cart, now);
  if (payable) return payable.pixCode ? 'pix' : 'billet';
  if (cart.refused) return 'refused';
  return cartSteps.find((step) => step === cart.step) ?? 'any';
}

/** Those that fit first, then those that always do; among equals their order stays. */
export function fittingFirst(templates: readonly MessageTemplate[], situation: Situation): MessageTemplate[] {
  const place = ({ situation: of }: MessageTemplate) => (of === situation ? 0 : of === 'any' ? 1 : 2);
  return templates.toSorted((a, b) => place(a) - place(b));
}

/** The template that fits best, of those that `fittingFirst` has sorted. */
export function suggestedOf([first]: readonly MessageTemplate[], situation: Situation): string | null {
  return first && (first.situation === situation || first.situation === 'any') ? first.id : null;
}
