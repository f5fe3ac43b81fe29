import type { Cart } from '#contract/app/carts.ts';
import type { ContactOffer, ContactRules } from '#contract/app/contact.ts';
import type { RefusalReason } from '#contract/app/refusal-reason.ts';
import { payableOf } from './situation-of.ts';

type Values = ContactOffer['values'];

/** In words that a buyer may read: nothing that accuses, and always what to do. */
const reasons: Record<RefusalReason, string> = {
  funds: 'O banco informou que o limite do cartão não foi suficiente para esta compra.',
  issuer: 'O banco do cartão não autorizou a compra. Ligar para ele ou usar outro cartão costuma resolver.',
  data: 'Algum dado do cartão não conferiu. Vale revisar o número, a validade e o código de segurança.',
  fraud: 'A operadora não conseguiu confirmar a compra neste cartão. No Pix ela é aprovada na hora.',
  other: 'A operadora do cartão não aprovou a compra desta vez.',
};

/** What the link is shown as before anybody opens it: it signs the shopper in, so it is a secret. */
export const maskedLink = 'https://•••';

/** What the variables of a message stand for. `link` as it is to be shown or sent. */
export function messageValues(
  cart: Cart,
  given: { storeName: string; agentName: string; rules: ContactRules; link: string; now: Date },
): Values {
  const payable = payableOf(cart, given.now);
  const billet = payable?.pixCode ? null : payable;
  return {
    nome: firstName(cart.name),
    loja: clean(given.storeName),
    atendente: firstName(given.agentName),
    produto: clean(cart.firstItem),
    produtos: productsOf(cart),
    valor: money(cart.totalCents),
    parcelas: installmentsOf(cart),
    link: given.link,
    boleto: billet?.billetUrl ?? null,
    vencimento: billet?.billetDueOn ? billet.billetDueOn.split('-').reverse().join('/') : null,
    pix: payable?.pixCode ?? null,
    motivo: cart.refusal && reasons[cart.refusal],
    cupom: couponOf(cart, given.rules),
  };
}

/** Nothing that turns a line around, breaks it or is half a character: it comes from a shopper. */
function clean(text: string | null): string | null {
  const plain = text?.replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}\u2028\u2029]+/gu, ' ').replace(/\s+/g, ' ');
  return plain?.trim() || null;
}

/** `MARIA CLARA` → `Maria`. Null for what is no name: digits, an address, a text without end. */
export function firstName(name: string | null): string | null {
  const [first = ''] = (clean(name) ?? '').split(' ');
  if (!/^\p{L}[\p{L}\p{M}'’.-]{0,39}$/u.test(first)) return null;
  const isOneCase = first === first.toLocaleUpperCase('pt-BR') || first === first.toLocaleLowerCase('pt-BR');
  if (!isOneCase) return first;
  return first
    .toLocaleLowerCase('pt-BR')
    .replace(/(^|[-'’])\p{L}/gu, (start) => start.toLocaleUpperCase('pt-BR'));
}

function productsOf({ items }: Cart): string | null {
  const titles = items.flatMap(({ title }) => clean(title) ?? []);
  const shown = titles.slice(0, 3);
  const more = items.length - shown.length;
  if (shown.length === 0) return null;
  const words = more > 0 ? [...shown, more === 1 ? 'mais 1 item' : `mais ${more} itens`] : shown;
  const last = words.pop();
  return words.length > 0 ? `${words.join(', ')} e ${last}` : (last ?? null);
}

const reais = new Intl.NumberFormat('pt-BR', { style: 'currency', currency: 'BRL' });

function money(cents: number | null): string | null {
  return cents === null ? null : reais.format(cents / 100);
}

/** What the shopper chose at the last card; the store's other plans are not known here. */
function installmentsOf({ attempts }: Cart): string | null {
  const card = attempts.findLast((attempt) => attempt.kind === 'card');
  if (!card?.installments || card.installments < 2) return null;
  const part = money(card.installmentCents);
  return part && `${card.installments}x de ${part}`;
}

function couponOf({ totals, totalCents }: Cart, { couponCode, couponMinCents }: ContactRules): string | null {
  const hasOne = (totals.couponCents ?? 0) !== 0;
  return !hasOne && (totalCents ?? 0) >= couponMinCents ? couponCode || null : null;
}
