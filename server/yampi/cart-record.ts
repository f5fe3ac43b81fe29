import type { Cart, PaymentAttempt } from '#contract/app/carts.ts';
import { reachOf } from '#contract/app/reach.ts';
import { instantOfWallTime } from '#contract/sao-paulo.ts';
import type { WireCart } from '#contract/yampi/carts.ts';
import { forgetPerson } from './forget-person.ts';
import { anyRefused, decodeAttempts, lastGateway, lastRefusal, waitingFor } from './payment-attempt.ts';
import { phoneDigits } from './phone-digits.ts';
import { decodeSchedule } from './recovery-emails.ts';

/** What Yampi tells of a cart and our answers hand on. `phone` is national digits, see `phoneDigits`. */
export type ToldCart = Omit<Cart, 'otherCarts' | 'goneAt' | 'syncedAt' | 'siblings' | 'triage'>;

/** A cart as Yampi tells it, unmasked, in our language. */
export type CartRecord = ToldCart & {
  /** By which an order names it. */
  token: string | null;
  /** Of the newest payment attempt; null without one. */
  method: PaymentAttempt['kind'] | null;
  /** Id of the affiliation of the newest payment attempt. */
  gateway: string | null;
  /** Of the items, as Yampi lists them. */
  brands: string[];
};

const steps: Record<string, string> = {
  personal_info: 'personal',
  shippment: 'shipping',
  shipment: 'shipping',
  payment: 'payment',
};

/** Reads a cart of the list or of a customer's carts; blocks that are absent leave their fields null or empty. */
export function decodeCart(wire: WireCart): CartRecord {
  const attempts = decodeAttempts(wire.transactions);
  const items = wire.items.map(decodeItem);
  const customer = decodeCustomer(wire);
  const totals = decodeTotals(wire);
  const step = wire.search?.abandoned_step ?? wire.spreadsheet?.abandoned_step ?? null;
  const record: CartRecord = {
    id: wire.id,
    customerId: wire.customer_id ?? wire.customer?.id ?? '0',
    createdAt: createdAt(wire),
    updatedAt: wire.updated_at,
    name: customer.name,
    email: customer.email,
    phone: customer.phone,
    anonymized: false,
    reach: reachOf({ anonymized: false, phone: customer.phone, whatsapp: customer.whatsapp }),
    token: wire.token,
    method: attempts.at(-1)?.kind ?? null,
    gateway: lastGateway(wire.transactions),
    brands: brandsOf(wire.spreadsheet?.brands ?? null),
    firstItem: items[0]?.title ?? null,
    itemCount: items.length,
    totalCents: totals.totalCents,
    step: step && (steps[step] ?? step),
    refused: wire.search?.has_refused_payment === true || anyRefused(attempts),
    refusal: lastRefusal(attempts),
    waitingFor: waitingFor(attempts),
    utm: {
      source: tagOf(wire.utm_source),
      medium: tagOf(wire.utm_medium),
      campaign: tagOf(wire.utm_campaign),
      content: tagOf(wire.utm_content),
      term: tagOf(wire.utm_term),
    },
    ...decodeSchedule(wire),
    customer,
    items,
    totals,
    attempts,
  };
  return wire.customer?.anonymized ? forgetPerson(record) : record;
}

/** A tag is whatever somebody wrote into a link: beyond what a filter takes it is cut, because no index holds it. */
function tagOf(text: string | null): string | null {
  return text && [...text].slice(0, 200).join('');
}

// The document's example has no date on the cart itself; a cart with none at all sorts as the oldest.
function createdAt(wire: WireCart): string {
  const day = instantOfWallTime(wire.search?.created_at ?? '');
  return wire.created_at ?? wire.updated_at ?? day ?? new Date(0).toISOString();
}

/** One text with commas on the wire. */
function brandsOf(text: string | null): string[] {
  const names = (text ?? '').split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}

function decodeCustomer(wire: WireCart): CartRecord['customer'] {
  const { customer, tracking_data: tracked, spreadsheet } = wire;
  const phone = customer?.phone;
  return {
    name: customer?.name ?? customer?.generic_name ?? customer?.razao_social ?? tracked?.name ?? null,
    email: customer?.email ?? tracked?.email ?? null,
    phone:
      phoneDigits(phone?.full_number) ??
      (phone?.number && phone.area_code ? phoneDigits(phone.area_code + phone.number) : null) ??
      phoneDigits(phone?.formated_number) ??
      phoneDigits(spreadsheet?.customer_phone) ??
      phoneDigits(customer?.spreadsheet?.phone),
    document: customer?.cpf ?? customer?.cnpj ?? null,
    city: customer?.spreadsheet?.city ?? null,
    state: customer?.spreadsheet?.uf ?? null,
    whatsapp: customer?.whatsapp ?? null,
    newsletter: customer?.newsletter ?? null,
  };
}

function decodeItem(wire: WireCart['items'][number]): CartRecord['items'][number] {
  return {
    id: wire.id,
    sku: wire.sku?.sku ?? null,
    title: wire.sku?.title ?? null,
    quantity: wire.quantity ?? 1,
    // A promotion of 0 means that there is none.
    unitCents: wire.sku?.price_discount || (wire.sku?.price_sale ?? null),
    blocked: wire.sku?.blocked_sale === true,
  };
}

function decodeTotals({ totalizers: wire, search, shipment_service_id }: WireCart): CartRecord['totals'] {
  return {
    subtotalCents: wire?.subtotal ?? null,
    discountCents: wire?.discount ?? null,
    couponCents: wire?.promocode_discount_value ?? null,
    comboCents: wire?.combos_discount_value ?? null,
    progressiveCents: wire?.progressive_discount_value ?? null,
    shippingCents: wire?.shipment ?? null,
    // Without the search block a missing service may as well be a missing block.
    shippingChosen: search?.has_shipment_service ?? (shipment_service_id === null ? null : true),
    shippingOriginalCents: wire?.shipment_original_value ?? null,
    totalCents: wire?.total ?? null,
  };
}
