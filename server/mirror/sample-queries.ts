import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { type CartDimension, cartDimensions } from '#contract/app/cart-dimensions.ts';
import { triageStates } from '#contract/app/cart-triage.ts';
import {
  type CartRow,
  type CartSearch,
  cartPresences,
  cartSearch,
  cartSorts,
  waitings,
} from '#contract/app/carts.ts';
import { ranges } from '#contract/app/date-range.ts';
import { reaches } from '#contract/app/reach.ts';
import { refusalReasons } from '#contract/app/refusal-reason.ts';
import { noneTag } from '#contract/app/values.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import type { deskCarts } from '#server/desk/schema.ts';
import { triageOf } from '#server/desk/triage-of.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import { sampleRecord } from './sample-records.ts';

/** The moment at which the searches below are asked. */
export const now = new Date('2026-11-23T10:00:00Z');
const hour = 3_600_000;

const sources = ['facebook', 'Facebook', 'fb', 'google', noneTag];
const campaigns = ['black-friday', 'natal 50%', noneTag];
const names = ['João Conceição', 'Ana Lúcia', 'JOÃO', null, 'Zoë 100% _x'];
const mediums = ['cpc', 'CPC', noneTag];
const brands = [['Serra', 'Mar'], ['Mar'], []];
const titles = ['Camiseta Básica P', 'Calça 100% algodão', 'Boné'];
const tag = (value: string | undefined) => (value === noneTag ? null : (value ?? null));
const item = (title: string, n: number) => ({
  id: '1',
  sku: `SKU-${n % 11}`,
  title,
  quantity: 1,
  unitCents: 100,
  blocked: false,
});

/**
 * 240 carts over 120 days, some of them minutes old; several share an instant, a total or a customer, some have neither
 * total nor tags.
 */
export const records: CartRecord[] = Array.from({ length: 240 }, (_, n) =>
  sampleRecord(n + 1, {
    createdAt: new Date(
      now.getTime() - Math.floor(n / 2) * 24 * hour - (n % 3) * (n < 40 ? 0.4 : 1) * hour,
    ).toISOString(),
    customerId: String(n % 4 ? 500_000 + (n % 90) : 0),
    name: names[n % 5] ?? null,
    email: n % 4 ? `pessoa.${n}@example.com` : null,
    phone: n % 3 ? `119${String(80_000_000 + n * 1_117)}` : null,
    totalCents: n % 7 ? ((n * 37) % 50) * 199 : null,
    step: ['personal', 'shipping', 'payment', 'unheard_of', null][n % 5] ?? null,
    refused: n % 6 === 0,
    refusal: n % 6 === 0 ? (refusalReasons[n % refusalReasons.length] ?? null) : null,
    waitingFor: n % 8 === 1 ? 'pix' : n % 8 === 2 ? 'billet' : null,
    anonymized: n % 32 === 0,
    reach: reaches[n % 5] ?? 'no_phone',
    items: n % 13 ? (n % 4 ? [0] : [0, 1]).map((add) => item(titles[(n + add) % 3] ?? '', n)) : [],
    method: (['card', 'pix', null] as const)[n % 3] ?? null,
    gateway: ['7', '8', null][n % 3] ?? null,
    brands: brands[n % 3] ?? [],
    emailsSent: n % 4,
    utm: {
      source: tag(sources[n % 5]),
      campaign: tag(campaigns[n % 3]),
      medium: tag(mediums[n % 3]),
      content: tag(['video', noneTag][n % 2]),
      term: tag(['bota', noneTag][(n >> 1) % 2]),
    },
  }),
);
export const isGone = (record: { id: string }) => Number(record.id) % 9 === 0;

const untouchedStates = ['new', 'contacted', 'replied', 'won', 'lost', 'opted_out'] as const;
const people = ['u1', 'u2'];

/** What the team did about every third cart. */
export function deskRowsOf(store: string): (typeof deskCarts.$inferInsert)[] {
  return records.flatMap((record, n) => {
    if (n % 3) return [];
    const state = untouchedStates[(n / 3) % 6] ?? 'new';
    const assigneeId = people[n % 4] ?? null;
    const contacted = state !== 'new' || n % 5 === 0;
    return {
      store,
      cartId: record.id,
      customerId: record.customerId,
      state,
      snoozedUntil: n % 7 ? null : new Date(now.getTime() + (n % 2 ? 1 : -1) * hour),
      assigneeId,
      assigneeName: assigneeId && `Pessoa ${assigneeId}`,
      contactAt: contacted ? new Date(now.getTime() - hour) : null,
      contactById: contacted ? 'u1' : null,
      contactByName: contacted ? 'Pessoa u1' : null,
      contactChannel: contacted ? ('whatsapp' as const) : null,
      lostReason: null,
      won:
        n % 2
          ? null
          : {
              at: now.toISOString(),
              by: null,
              channel: n % 4 ? ('whatsapp' as const) : null,
              rule: 'token' as const,
              orderId: '1',
            },
      notes: n % 2,
      version: 1,
      revision: n + 1,
    };
  });
}

const deskRows = new Map(deskRowsOf('').map((row) => [row.cartId, row]));

function isReachable(record: CartRecord): boolean {
  const isWilling = triageOfRecord(record).state !== 'opted_out';
  return isWilling && (record.reach === 'whatsapp' || record.reach === 'foreign');
}

/** How the team's work on a record stands. */
export function triageOfRecord({ id }: { id: string }) {
  const row = deskRows.get(id);
  return triageOf(
    row ? ({ snoozedUntil: null, notes: 0, ...row } as Parameters<typeof triageOf>[0]) : null,
    now,
  );
}

/** The open carts of a record's customer, without itself. */
export function siblingsOf(record: Pick<CartRow, 'id' | 'customerId'>): CartRecord[] {
  if (record.customerId === '0') return [];
  return records.filter(
    (other) => other.customerId === record.customerId && other.id !== record.id && !isGone(other),
  );
}

const fold = (text: string | null) => (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const has = (list: string[], value: string | null) => !list.length || list.includes(value ?? noneTag);
const among = (list: readonly string[], value: string | null) =>
  !list.length || list.some((one) => one === value);
const hasAny = (list: string[], values: string[]) =>
  !list.length || (values.length ? values.some((one) => list.includes(one)) : list.includes(noneTag));
const isNewer = (one: CartRecord, other: CartRecord) =>
  one.createdAt > other.createdAt || (one.createdAt === other.createdAt && one.id > other.id);

/** Everything a cart has in a dimension, from the words of the contract. */
export function valuesOf(dimension: CartDimension, record: CartRecord): string[] {
  const { won } = triageOfRecord(record);
  const { source, medium, campaign, content, term } = record.utm;
  const told: Record<CartDimension, string | null | (string | null)[]> = {
    ...{ source, medium, campaign, content, term, step: record.step, method: record.method },
    ...{ reason: record.refusal, item: record.items.map(({ title }) => title), brand: record.brands },
    ...{ gateway: record.gateway, turn: String(record.emailsSent), channel: won && (won.channel ?? 'alone') },
  };
  return [told[dimension]].flat().filter((value) => value !== null);
}

type Wanted = Record<CartDimension, string[]>;

export function hasDimensions(wanted: Wanted, record: CartRecord): boolean {
  return cartDimensions.every((name) => hasAny(wanted[name], valuesOf(name, record)));
}

/** The filter once more, in JavaScript, from the words of the contract. */
export function expected(wanted: CartSearch): CartRecord[] {
  const days = { all: 9_999, today: 1, '7d': 7, '30d': 30, '90d': 90, custom: 9_999 }[wanted.range];
  const firstDay = dayOf(now.getTime() - (days - 1) * 24 * hour);
  return records.filter((record) => {
    const text = [record.name, record.email, record.phone].map(fold).join(' ');
    const goods = record.items.map(({ title, sku }) => fold(`${title} ${sku}`)).join(' ');
    const day = dayOf(record.createdAt);
    const triage = triageOfRecord(record);
    const { totalCents } = record;
    return (
      (wanted.presence === 'all' || (wanted.presence === 'gone') === isGone(record)) &&
      (wanted.range === 'all' || wanted.range === 'custom' || day >= firstDay) &&
      (wanted.range !== 'custom' || ((wanted.from ?? '') <= day && day <= (wanted.to ?? '9'))) &&
      (!wanted.refused || record.refused) &&
      hasDimensions(wanted, record) &&
      among(wanted.waiting, record.waitingFor) &&
      among(wanted.state, triage.state) &&
      has(wanted.assignee, triage.assignee?.id ?? null) &&
      (!wanted.min || (totalCents !== null && totalCents >= wanted.min)) &&
      (!wanted.max || (totalCents !== null && totalCents <= wanted.max)) &&
      (!wanted.reachable || isReachable(record)) &&
      (!wanted.grouped || (!isGone(record) && !siblingsOf(record).some((other) => isNewer(other, record)))) &&
      wanted.product.split(' ').every((word) => goods.includes(fold(word))) &&
      wanted.q.split(' ').every((term) => text.includes(fold(term)))
    );
  });
}

export const search = (fields: Partial<CartSearch>): CartSearch => ({
  ...z.parse(cartSearch, {}),
  ...fields,
});

/** Now and then some of these values, mostly none. */
const few = (...values: string[]): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.subarray([...values, noneTag]) },
  );

/** Values of the dimensions that only rows of the statistics ask for. */
export const anyDimensions = {
  medium: few('cpc', 'CPC'),
  content: few('video'),
  term: few('bota'),
  method: few('card', 'pix'),
  item: few(...titles),
  brand: few('Serra', 'Mar'),
  gateway: few('7', '8'),
  turn: few('0', '1', '3'),
  channel: few('whatsapp', 'alone'),
};

export const anySearch = fc
  .record({
    ...anyDimensions,
    q: fc.constantFrom(
      '',
      '',
      '',
      'joao',
      'JOÃO conc',
      '100%',
      '_x',
      'pessoa.1',
      'example',
      '119800',
      'nobody',
      'a b',
    ),
    source: fc.subarray(sources),
    campaign: fc.subarray(campaigns),
    range: fc.constantFrom(...ranges),
    from: fc.constantFrom(undefined, '2026-09-01', '2026-11-01'),
    to: fc.constantFrom(undefined, '2026-11-01', '2026-11-10'),
    refused: fc.boolean(),
    step: fc.subarray(['personal', 'shipping', 'payment', noneTag] as const).map((steps) => [...steps]),
    presence: fc.constantFrom(...cartPresences),
    state: fc.subarray([...triageStates], { maxLength: 2 }),
    assignee: fc.subarray([...people, noneTag], { maxLength: 2 }),
    min: fc.constantFrom(0, 0, 1, 3_000),
    max: fc.constantFrom(0, 0, 2_000, 8_000),
    product: fc.constantFrom('', '', 'basica', 'ALGODÃO 100%', 'camis p', 'sku-7', 'bone sku', 'nada'),
    reason: fc.subarray([...refusalReasons, noneTag] as const, { maxLength: 2 }).map((list) => [...list]),
    waiting: fc.subarray([...waitings], { maxLength: 1 }),
    reachable: fc.boolean(),
    grouped: fc.boolean(),
    sort: fc.constantFrom(...cartSorts),
    size: fc.integer({ min: 1, max: 100 }) as unknown as fc.Arbitrary<CartSearch['size']>,
  })
  .map(search);
