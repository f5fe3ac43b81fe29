import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import {
  choiceField,
  dayField,
  flagField,
  intField,
  listField,
  numberChoiceField,
  plainText,
  textField,
} from '../search-fields.ts';
import { dimensionField } from './cart-dimensions.ts';
import { cartTriage, triageStates } from './cart-triage.ts';
import { ranges } from './date-range.ts';
import { reaches } from './reach.ts';
import { refusalReasons } from './refusal-reason.ts';
import { cents, instant, noneTag, openEnum, utm } from './values.ts';

/** Where in the checkout the shopper stopped. The wire says personal_info, shippment, payment. */
export const cartSteps = ['personal', 'shipping', 'payment'] as const;
export type CartStep = (typeof cartSteps)[number];

/** `priority`: what is worth most effort first, see `priorityOf`. */
export const cartSorts = ['newest', 'oldest', 'highest', 'lowest', 'priority'] as const;
export type CartSort = (typeof cartSorts)[number];

/** `open`: still listed by Yampi. `gone`: no longer listed, so recovered or removed; Yampi does not say which. */
export const cartPresences = ['open', 'gone', 'all'] as const;

/** What was issued and waits for its payment. */
export const waitings = ['pix', 'billet'] as const;

/** The carts filter alone: list, total, facets and the address agree on it. */
const filterFields = {
  /** Name, e-mail or phone in any spelling; accents and case are ignored. */
  q: textField(120),
  /** utm_source values as they came; `(none)` for carts without one. */
  source: listField(plainText()),
  campaign: listField(plainText()),
  range: choiceField(ranges, 'all'),
  from: dayField(),
  to: dayField(),
  refused: flagField(),
  step: listField(z.enum([...cartSteps, noneTag])),
  presence: choiceField(cartPresences, 'open'),
  /** States of the team's work. A snoozed cart whose moment has come is what it was before. */
  state: listField(z.enum(triageStates)),
  /** Ids of people; `(none)` for carts that are nobody's, `(me)` for who asks. */
  assignee: listField(plainText(64)),
  /** Cents, both inclusive; 0 is no limit. */
  min: intField(0, 0, 1_000_000_000),
  max: intField(0, 0, 1_000_000_000),
  /** Part of a product's name or SKU, in any spelling. */
  product: textField(80),
  /** Why the last card was refused. */
  reason: listField(z.enum([...refusalReasons, noneTag])),
  /** What of the cart waits for its payment. */
  waiting: listField(z.enum(waitings)),
  /** Only carts whose customer can be reached on WhatsApp, and has not opted out. */
  reachable: flagField(),
  /** One row per customer: the newest open cart of each. */
  grouped: flagField(),
  /** What only the rows of the statistics ask for, see `cartDimensions`. */
  medium: dimensionField(),
  content: dimensionField(),
  term: dimensionField(),
  method: dimensionField(),
  item: dimensionField(),
  brand: dimensionField(),
  gateway: dimensionField(),
  turn: dimensionField(),
  channel: dimensionField(),
};

export const cartFilter = z.object(filterFields);
export type CartFilter = z.output<typeof cartFilter>;

export const pageSizes = [25, 50, 100] as const;

export const cartSearch = z.object({
  ...filterFields,
  sort: choiceField(cartSorts, 'newest'),
  size: numberChoiceField(pageSizes, 50),
  page: intField(1, 1, 100_000),
  /**
   * `next` or `previous` of the answer beside this page; without it the page is found by counting rows. It counts
   * for that filter, order, size and page alone: a search that it does not belong to is answered by its number.
   */
  at: textField(80),
  /** The saved or ready-made view that these filters come from. */
  view: textField(64),
});
export type CartSearch = z.output<typeof cartSearch>;

/** One row of the list. Personal fields arrive masked as far as the role demands. */
export const cartRow = z.object({
  id: z.string(),
  /** `0` when the wire has no customer. */
  customerId: z.string(),
  createdAt: instant,
  /** Null when unknown; initials only for a marketer. */
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** The customer asked to be forgotten: no name, no contact. */
  anonymized: z.boolean(),
  firstItem: z.nullable(z.string()),
  /** Different products, not pieces. */
  itemCount: z.number(),
  /** Null when the wire's number could not be read. */
  totalCents: z.nullable(cents),
  step: z.nullable(openEnum(cartSteps)),
  /** At least one payment attempt was refused. */
  refused: z.boolean(),
  /** Why the newest refused attempt was; null without one. */
  refusal: z.nullable(z.enum(refusalReasons)),
  /** A Pix or boleto was issued and waits for its payment. */
  waitingFor: z.nullable(z.enum(waitings)),
  utm,
  /** Yampi's own recovery e-mails; `planned` counts sent ones too. */
  emailsSent: z.number(),
  emailsPlanned: z.number(),
  nextEmailAt: z.nullable(instant),
  /** First time a complete read of the list lacked the cart; null while it is listed. */
  goneAt: z.nullable(instant),
  reach: z.enum(reaches),
  /** Other open carts of the same customer. */
  siblings: z.number(),
  triage: cartTriage,
});
export type CartRow = z.output<typeof cartRow>;

export const attemptKinds = ['card', 'pix', 'billet', 'other'] as const;
export const attemptStatuses = [
  'waiting_payment',
  'authorized',
  'paid',
  'captured',
  'approved',
  'refused',
  'cancelled',
  'refunded',
  'chargeback',
] as const;

/** One payment attempt of a cart. */
export const paymentAttempt = z.object({
  id: z.string(),
  createdAt: z.nullable(instant),
  status: openEnum(attemptStatuses),
  kind: z.enum(attemptKinds),
  /** "Visa", "Pix", "Boleto Bancário" as Yampi names it. */
  method: z.nullable(z.string()),
  amountCents: z.nullable(cents),
  installments: z.nullable(z.number()),
  installmentCents: z.nullable(cents),
  cardLast4: z.nullable(z.string()),
  errorCode: z.nullable(z.string()),
  errorMessage: z.nullable(z.string()),
  authorizedAt: z.nullable(instant),
  capturedAt: z.nullable(instant),
  cancelledAt: z.nullable(instant),
  /** Due day of a boleto, `YYYY-MM-DD`. */
  billetDueOn: z.nullable(z.string()),
  pixExpiresAt: z.nullable(instant),
  /** Where the boleto can be printed, and its digits; null for a marketer. https only. */
  billetUrl: z.nullable(z.string()),
  billetBarcode: z.nullable(z.string()),
  /** Pix copy-and-paste code; null for a marketer. */
  pixCode: z.nullable(z.string()),
  /** What the antifraud said, as it said it; null when it was not asked. */
  antifraud: z.nullable(z.object({ status: z.nullable(z.string()), score: z.nullable(z.string()) })),
});
export type PaymentAttempt = z.output<typeof paymentAttempt>;

export const cartItem = z.object({
  id: z.string(),
  sku: z.nullable(z.string()),
  title: z.nullable(z.string()),
  quantity: z.number(),
  /** Price of one piece. */
  unitCents: z.nullable(cents),
  /** The shop has blocked the SKU from sale. */
  blocked: z.boolean(),
});

export const cartTotals = z.object({
  subtotalCents: z.nullable(cents),
  discountCents: z.nullable(cents),
  couponCents: z.nullable(cents),
  comboCents: z.nullable(cents),
  progressiveCents: z.nullable(cents),
  shippingCents: z.nullable(cents),
  /** False: no freight was chosen yet, so that 0 is no price. Null when the API does not say. */
  shippingChosen: z.nullable(z.boolean()),
  /** Freight before its own discount; null when the API does not say. */
  shippingOriginalCents: z.nullable(cents),
  totalCents: z.nullable(cents),
});

export const recoveryEmail = z.object({
  id: z.string(),
  turn: z.number(),
  subject: z.nullable(z.string()),
  dueAt: z.nullable(instant),
  sentAt: z.nullable(instant),
});

export const cartCustomer = z.object({
  name: z.nullable(z.string()),
  email: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  /** CPF or CNPJ, masked. */
  document: z.nullable(z.string()),
  city: z.nullable(z.string()),
  state: z.nullable(z.string()),
  /** False means "do not contact"; true is no proof of consent. Null when unknown. */
  whatsapp: z.nullable(z.boolean()),
  newsletter: z.nullable(z.boolean()),
});

/** A cart in full. */
export const cart = z.extend(cartRow, {
  updatedAt: z.nullable(instant),
  customer: cartCustomer,
  items: z.array(cartItem),
  totals: cartTotals,
  emails: z.array(recoveryEmail),
  /** Attempts as of `syncedAt`, oldest first; `listCartAttempts` asks the API again. */
  attempts: z.array(paymentAttempt),
  /** The customer's other carts, newest first, at most 20. */
  otherCarts: z.array(cartRow),
  /** When the API last confirmed this cart. */
  syncedAt: instant,
});
export type Cart = z.output<typeof cart>;

export const cartList = z.object({
  rows: z.array(cartRow),
  /** `at` of the neighbouring pages; null at either end, and both are on an empty page past the end. */
  next: z.nullable(z.string()),
  previous: z.nullable(z.string()),
});
export type CartList = z.output<typeof cartList>;

/** `totalCents` is the sum of the readable totals of the carts in the filter. */
export const cartSummary = z.object({ count: z.number(), totalCents: cents });
export type CartSummary = z.output<typeof cartSummary>;

const facet = z.array(z.object({ value: z.string(), count: z.number() }));

/** How many carts each value would leave, each list counted without its own filter. Most frequent first, 100 at most. */
export const cartFacets = z.object({
  source: facet,
  campaign: facet,
  step: facet,
  refused: z.number(),
  state: facet,
  /** Values are ids of people, or `(none)`. */
  assignee: facet,
  reason: facet,
  waiting: facet,
  reachable: z.number(),
});
export type CartFacets = z.output<typeof cartFacets>;

/** Where an open cart stands in the current list. */
export const cartNeighbors = z.object({
  /** 1-based position in the filtered, sorted list; null when the cart is not in it. */
  position: z.nullable(z.number()),
  previous: z.nullable(z.object({ customerId: z.string(), id: z.string() })),
  next: z.nullable(z.object({ customerId: z.string(), id: z.string() })),
});
export type CartNeighbors = z.output<typeof cartNeighbors>;

export const listCarts = defineEndpoint({
  name: 'listCarts',
  method: 'GET',
  path: '/api/stores/{alias}/carts',
  access: roles,
  query: cartSearch,
  hidden: ['q'],
  response: cartList,
  summary: 'One page of the store’s abandoned carts. A marketer may not search by `q`.',
});

export const summarizeCarts = defineEndpoint({
  name: 'summarizeCarts',
  method: 'GET',
  path: '/api/stores/{alias}/carts/summary',
  access: roles,
  query: cartFilter,
  hidden: ['q'],
  response: cartSummary,
  summary: 'Number of carts in the filter and the money they hold.',
});

export const listCartFacets = defineEndpoint({
  name: 'listCartFacets',
  method: 'GET',
  path: '/api/stores/{alias}/carts/facets',
  access: roles,
  query: cartFilter,
  hidden: ['q'],
  response: cartFacets,
  summary: 'Values of the list filters with their counts.',
});

export const getCart = defineEndpoint({
  name: 'getCart',
  method: 'GET',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}',
  access: roles,
  response: cart,
  summary: 'A cart in full. One that is not mirrored yet is looked up through its customer.',
});

export const getCartNeighbors = defineEndpoint({
  name: 'getCartNeighbors',
  method: 'GET',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/neighbors',
  access: roles,
  query: cartSearch,
  hidden: ['q'],
  response: cartNeighbors,
  summary: 'The carts before and after this one in a filtered, sorted list.',
});

export const listCartAttempts = defineEndpoint({
  name: 'listCartAttempts',
  method: 'GET',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/attempts',
  access: roles,
  response: z.object({ attempts: z.array(paymentAttempt), asOf: instant }),
  summary: 'Payment attempts read from the API now, oldest first.',
});
