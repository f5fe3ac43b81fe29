import { untouched } from '#contract/app/cart-triage.ts';
import type { Cart, CartRow, PaymentAttempt } from '#contract/app/carts.ts';
import { noFigures } from '#contract/app/stats.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import type { Mirror } from '#server/mirror/mirror.ts';

/** Everything personal about the invented customer of the fake; none of it may stand in a log. */
export const canary = {
  name: 'Zulmira Quaresma dos Canários',
  email: 'zulmira@canarios.example.com',
  phone: '11987654321',
  document: '52998224725',
  city: 'Quixeramobim',
};

/** What somebody could pay with in the customer's place. */
export const payable = {
  billetUrl: 'https://boleto.canarios.example.com/4711',
  billetBarcode: '34191790010104351004791020150008291070026000',
  pixCode: '00020126canarios5204000053039865802BR',
};

export const row: CartRow = {
  id: '1001',
  customerId: '77',
  createdAt: '2026-11-20T12:00:00.000Z',
  name: canary.name,
  email: canary.email,
  phone: canary.phone,
  anonymized: false,
  firstItem: 'Camiseta',
  itemCount: 1,
  totalCents: 12_990,
  step: 'payment',
  refused: true,
  waitingFor: null,
  utm: { source: 'facebook', medium: null, campaign: null, content: null, term: null },
  emailsSent: 1,
  emailsPlanned: 4,
  nextEmailAt: null,
  goneAt: null,
  reach: 'whatsapp',
  refusal: 'funds',
  siblings: 0,
  triage: untouched,
};

const attempt: PaymentAttempt = {
  id: '9',
  createdAt: '2026-11-20T12:01:00.000Z',
  status: 'refused',
  kind: 'card',
  method: 'Visa',
  amountCents: 12_990,
  installments: 1,
  installmentCents: 12_990,
  cardLast4: '4242',
  errorCode: null,
  errorMessage: null,
  authorizedAt: null,
  capturedAt: null,
  cancelledAt: null,
  billetDueOn: null,
  pixExpiresAt: null,
  ...payable,
  antifraud: null,
};

export const cart: Cart = {
  ...row,
  updatedAt: null,
  customer: { ...canary, state: 'CE', whatsapp: true, newsletter: null },
  items: [{ id: '1', sku: 'A', title: 'Camiseta', quantity: 1, unitCents: 12_990, blocked: false }],
  totals: {
    subtotalCents: 12_990,
    discountCents: 0,
    couponCents: 0,
    comboCents: 0,
    progressiveCents: 0,
    shippingCents: 0,
    shippingChosen: true,
    shippingOriginalCents: null,
    totalCents: 12_990,
  },
  emails: [{ id: '1', turn: 1, subject: 'Zulmira, volte!', dueAt: null, sentAt: null }],
  attempts: [attempt],
  otherCarts: [{ ...row, id: '1000' }],
  syncedAt: '2026-11-20T13:00:00.000Z',
};

const idle: SyncStatus = {
  state: 'idle',
  freshAt: '2026-11-20T13:00:00.000Z',
  progress: null,
  resumesAt: null,
  problem: null,
  unreadable: 0,
  truncatedDays: [],
  ignoredFilter: null,
};

/** A mirror of one cart, which remembers what it was asked. Any method can be replaced. */
export function fakeMirror(replaced: Partial<Mirror> = {}) {
  const asked: { method: string; args: unknown[] }[] = [];
  const answer =
    <T>(method: string, value: T) =>
    (...args: unknown[]) => {
      asked.push({ method, args });
      return Promise.resolve(value);
    };
  const period = { first: null, last: null, from: null, until: null };
  const mirror: Mirror = {
    stats: {
      series: answer('series', {
        grain: 'day',
        current: { ...period, totals: noFigures, buckets: [] },
        previous: null,
        sample: { read: 0, told: 0 },
      }),
      breakdown: answer('breakdown', {
        by: 'source',
        rows: [],
        others: null,
        totals: { current: noFigures, previous: null },
      }),
      hours: answer('hours', { cells: [] }),
      shares: answer('shares', { grain: 'day', at: [], series: [] }),
      tags: answer('tags', []),
    },
    watch: (alias) => {
      asked.push({ method: 'watch', args: [alias] });
    },
    refresh: answer('refresh', idle),
    status: answer('status', idle),
    // A field that no contract names, as a newer table might bring one.
    listCarts: answer('listCarts', { rows: [{ ...row, loginUrl: 'secret' }], next: null, previous: null }),
    async *readAllCarts(...args) {
      asked.push({ method: 'readAllCarts', args });
      yield [row];
    },
    summarizeCarts: answer('summarizeCarts', { count: 1, totalCents: 12_990 }),
    listFacets: answer('listFacets', {
      source: [],
      campaign: [],
      step: [],
      refused: 1,
      state: [],
      assignee: [],
      reason: [],
      waiting: [],
      reachable: 1,
    }),
    getCart: answer('getCart', cart),
    getNeighbors: answer('getNeighbors', { position: 1, previous: null, next: null }),
    followOptOuts: () => Promise.resolve(),
    knownCarts: (_, carts) => Promise.resolve([...carts]),
    sumWon: answer('sumWon', { count: 2, totalCents: 25_980, byContact: 1 }),
    openCartsOf: answer('openCartsOf', [{ customerId: '77', cartId: '1001' }]),
    readAttempts: answer('readAttempts', { attempts: [attempt], asOf: '2026-11-20T13:00:00.000Z' }),
    keep: answer('keep', undefined),
    hearOrder: answer('hearOrder', undefined),
    stop: answer('stop', undefined),
    ...replaced,
  };
  return { mirror, asked };
}
