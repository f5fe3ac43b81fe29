import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { ContactOffer } from '#contract/app/contact.ts';
import { concerns, isWall } from '#contract/app/contact-wall.ts';

export type Barrier = ContactOffer['barriers'][number];

type Reachable = Pick<ContactOffer, 'barriers' | 'phone' | 'email'>;

/** Why a channel is closed to everybody; null where it is open. */
export function whyClosed(channel: ContactChannel, barriers: readonly Barrier[]): Barrier | null {
  return barriers.find((one) => isWall(one.code) && concerns(one.code, channel)) ?? null;
}

/** Why nobody can be reached that way: a wall, or nothing to reach them by; null where the way is open. */
export function whyNoWay(channel: ContactChannel, offer: Reachable): Barrier | 'no_email' | null {
  const wall = whyClosed(channel, offer.barriers);
  if (wall) return wall;
  if (channel === 'email' && !offer.email) return 'no_email';
  return channel === 'phone' && !offer.phone ? { code: 'no_phone', at: null, by: null } : null;
}

/** What the main button opens: WhatsApp, a draft where that is closed, nothing where both are. */
export function mainWay(offer: Reachable): 'whatsapp' | 'email' | null {
  if (!whyNoWay('whatsapp', offer)) return 'whatsapp';
  return whyNoWay('email', offer) ? null : 'email';
}

/** What a person may set aside, by a press of its own, before one of the open ways is gone. */
export function doubtsOf(
  offer: Reachable,
  channels: readonly ContactChannel[] = ['whatsapp', 'email', 'phone'],
): Barrier[] {
  const open = channels.filter((channel) => !whyNoWay(channel, offer));
  return offer.barriers.filter(
    ({ code }) => !isWall(code) && open.some((channel) => concerns(code, channel)),
  );
}

/**
 * Whose contact barred one's own: somebody's who is at it now, or who was before; `me`, in another tab, by the name that
 * the barrier tells; null when nobody's did.
 */
export function whoWasFaster(
  barriers: readonly Barrier[],
  me: string | undefined,
): { who: 'now' | 'before' | 'me'; by: string } | null {
  const now = barriers.find(({ code }) => code === 'contacting');
  if (now?.by) return { who: 'now', by: now.by };
  const by = barriers.find(({ code }) => code === 'cool_down')?.by;
  return by ? { who: by === me ? 'me' : 'before', by } : null;
}
