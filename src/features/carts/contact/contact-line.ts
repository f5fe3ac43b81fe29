import { closedStates } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import type { ContactBarrier } from '#contract/app/contact.ts';
import { walls } from '#contract/app/contact-wall.ts';

/** Why somebody in a queue got no message: it cannot reach them, there is nothing left to win, or a person said so. */
export type SkipReason = ContactBarrier | 'closed' | 'by_hand';

export type Skipped = { cart: CartRow; why: SkipReason };

/**
 * The customers of a selection, each once by their first cart, and those whom no message can reach. A cart without a
 * customer (`0`) stands for itself.
 */
export function lineUp(carts: readonly CartRow[]): { line: CartRow[]; skipped: Skipped[] } {
  const seen = new Set<string>();
  const once = carts.filter(({ id, customerId }) => {
    const who = customerId === '0' ? `cart ${id}` : customerId;
    return !seen.has(who) && seen.add(who);
  });
  return {
    line: once.filter((cart) => whyUnreachable(cart) === null),
    skipped: once.flatMap((cart) => {
      const why = whyUnreachable(cart);
      return why === null ? [] : { cart, why };
    }),
  };
}

function whyUnreachable({ reach, goneAt, triage }: CartRow): SkipReason | null {
  if (triage.state === 'opted_out') return 'opted_out';
  if (closedStates.some((state) => state === triage.state)) return 'closed';
  if (goneAt) return 'gone';
  return walls.find((wall) => wall === reach) ?? null;
}
