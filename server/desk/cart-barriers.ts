import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { Cart } from '#contract/app/carts.ts';
import type { ContactBarrier } from '#contract/app/contact.ts';
import { concerns, isWall } from '#contract/app/contact-wall.ts';
import { isHighRisk } from '#contract/app/high-risk.ts';
import { type Barrier, DeskRefused } from './desk-refused.ts';

/** Yampi's own e-mail and ours would arrive together. */
const soon = 15 * 60_000;

type Known = Pick<Cart, 'reach' | 'customer' | 'goneAt' | 'nextEmailAt' | 'attempts'>;

/** What of a cart stands against contacting its customer. */
export function cartBarriers(cart: Known, now: Date): Barrier[] {
  const { reach, goneAt, nextEmailAt } = cart;
  const found: Barrier[] = [];
  const add = (code: ContactBarrier, at: string | null = null) => found.push({ code, at, by: null });
  if (reach !== 'whatsapp') add(reach);
  if (goneAt) add('gone', goneAt);
  const wait = nextEmailAt ? Date.parse(nextEmailAt) - now.getTime() : -1;
  if (wait >= 0 && wait <= soon) add('email_soon', nextEmailAt);
  if (isHighRisk(cart.attempts)) add('high_risk');
  return found;
}

/** @throws {DeskRefused} `barred` while a wall stands, or a doubt that nobody has set aside */
export function refuseBarred(
  barriers: readonly Barrier[],
  channel: ContactChannel,
  despite: readonly ContactBarrier[],
): void {
  const standing = barriers
    .map(({ code }) => code)
    .filter((code) => concerns(code, channel) && (isWall(code) || !despite.includes(code)));
  if (standing.length > 0) throw new DeskRefused('barred', { barriers: standing });
}
