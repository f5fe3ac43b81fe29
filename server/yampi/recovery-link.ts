import type { ContactChannel } from '#contract/app/cart-triage.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { UpstreamError } from './upstream-error.ts';

/**
 * The link that opens a cart for its shopper, asked for now and kept nowhere: who has it may be signed in as the shopper.
 * It carries our own UTM, by which a paid order is known again. https only.
 * @throws {UpstreamError} `upstream_bad_response` also for a cart without such a link
 */
export async function fetchRecoveryLink(
  client: YampiClient,
  place: { alias: string; cartId: string },
  channel: ContactChannel,
): Promise<string> {
  const { alias, cartId: id } = place;
  const cart = await client.call(operations.getCart, { params: { alias, id }, query: { skipCache: true } });
  const link = ownLink(cart.spreadsheet?.purchase_url ?? null, channel);
  if (!link) throw new UpstreamError('upstream_bad_response', 'getCart: no recovery link');
  return link;
}

/** The link with our UTM in place of Yampi's; null unless it is https. */
export function ownLink(link: string | null, channel: ContactChannel): string | null {
  if (!link || !URL.canParse(link)) return null;
  const url = new URL(link);
  if (url.protocol !== 'https:' || url.username || url.password) return null;
  for (const name of [...url.searchParams.keys()]) if (/^utm_/i.test(name)) url.searchParams.delete(name);
  url.searchParams.set('utm_source', 'resgate');
  url.searchParams.set('utm_medium', channel);
  url.searchParams.set('utm_campaign', 'carrinho_abandonado');
  return url.href;
}
