import type { ContactChannel } from '#contract/app/cart-triage.ts';

const shapes: Record<ContactChannel, RegExp> = {
  whatsapp: /^https:\/\/wa\.me\/\d{8,15}(?:\?|$)/,
  email: /^mailto:[^\s?]+@[^\s?]+/,
  link: /^https:\/\/[^\s]+$/,
  phone: /^\+?\d{8,15}$/,
};

/** Whether a browser may be sent there, or it may be handed on: a shop's own address could hold anything. */
export function isTarget(channel: ContactChannel, target: string): boolean {
  return shapes[channel].test(target);
}
