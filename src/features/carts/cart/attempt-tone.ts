import type { PaymentAttempt } from '#contract/app/carts.ts';

const tones = {
  refused: 'danger',
  chargeback: 'danger',
  cancelled: 'neutral',
  refunded: 'neutral',
  waiting_payment: 'waiting',
  authorized: 'accent',
  paid: 'accent',
  captured: 'accent',
  approved: 'accent',
} as const;

export type KnownStatus = keyof typeof tones;

/** The known status of an attempt, or null for a word the API invented since: that one is shown as it came. */
export function knownStatus(status: PaymentAttempt['status']): KnownStatus | null {
  return Object.hasOwn(tones, status) ? (status as KnownStatus) : null;
}

export function attemptTone(status: PaymentAttempt['status']): (typeof tones)[KnownStatus] {
  const known = knownStatus(status);
  return known ? tones[known] : 'neutral';
}
