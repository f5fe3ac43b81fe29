import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { concerns, isWall } from '#contract/app/contact-wall.ts';

export type Barrier = ContactOffer['barriers'][number];

/** Why a channel is closed to everybody; null where it is open. */
export function whyClosed(channel: ContactChannel, barriers: readonly Barrier[]): Barrier | null {
  return barriers.find((one) => isWall(one.code) && concerns(one.code, channel)) ?? null;
}

/** What a person may set aside, by a press of its own. */
export function doubtsOf(barriers: readonly Barrier[]): Barrier[] {
  return barriers.filter((one) => !isWall(one.code));
}
