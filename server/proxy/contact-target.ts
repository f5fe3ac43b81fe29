import type { ContactChannel } from '#contract/app/cart-triage.ts';
import type { Cart } from '#contract/app/carts.ts';
import { fillTemplate, variablesOf } from '#contract/app/message-template.ts';
import { emailDraft, whatsAppLink } from '#server/desk/contact-links.ts';
import { messageValues } from '#server/desk/message-values.ts';
import { fetchRecoveryLink } from '#server/yampi/recovery-link.ts';
import type { AppDeps } from './app-deps.ts';
import { Refusal } from './refusal.ts';

type Wanted = {
  alias: string;
  cart: Cart;
  channel: ContactChannel;
  /** With its variables in braces. */
  text: string;
  storeName: string;
  agentName: string;
};

/**
 * Where to go to contact a customer: the only answers of ours in which a phone and a recovery link stand in the clear.
 * @throws {Refusal} @throws {UpstreamError} when Yampi does not tell the link
 */
export async function contactTarget(
  { desk, yampi, now }: Pick<AppDeps, 'desk' | 'yampi' | 'now'>,
  { alias, cart, channel, text, storeName, agentName }: Wanted,
): Promise<string> {
  const link = () => fetchRecoveryLink(yampi, { alias, cartId: cart.id }, channel);
  if (channel === 'link') return link();
  if (channel === 'phone') return phoneOf(cart);
  const asksForLink = variablesOf(text).some((name) => name.toLowerCase() === 'link');
  const rules = await desk.rules.read(alias);
  const given = { storeName, agentName, rules, now: now(), link: asksForLink ? await link() : '' };
  const message = fillTemplate(text, messageValues(cart, given));
  if (message === '') throw new Refusal('invalid', { fields: { text: ['Escreva a mensagem.'] } });
  if (channel === 'whatsapp') return whatsAppLink(phoneOf(cart), cart.reach === 'foreign', message);
  const draft = emailDraft(cart.email, `Seu carrinho na ${storeName}`, message);
  if (!draft) throw new Refusal('invalid', { fields: { channel: ['Este cliente não tem e-mail.'] } });
  return draft;
}

function phoneOf({ phone }: Cart): string {
  if (!phone) throw new Refusal('barred', { fields: { barriers: ['no_phone'] } });
  return phone;
}
