import { describe, expect, it } from 'vitest';
import { dayOf, wallTimeOf } from '#contract/sao-paulo.ts';
import { skuById } from '../catalogue.ts';
import { recoveryEmails } from '../recovery-emails.ts';
import { makeBatches, type Plan } from './make-batches.ts';
import { fullName } from './people.ts';
import { places } from './places.ts';
import { makeSettings } from './settings.ts';

const now = new Date('2026-11-23T15:00:00Z');

function storeOf(plan: Partial<Plan>) {
  const batches = [...makeBatches({ carts: 3000, customers: 1800, days: 90, seed: 1, ...plan }, now)];
  return {
    customers: batches.flatMap((batch) => batch.customers),
    carts: batches.flatMap((batch) => batch.carts),
    transactions: batches.flatMap((batch) => batch.transactions),
    orders: batches.flatMap((batch) => batch.orders),
    recovered: batches.flatMap((batch) => batch.recovered),
  };
}

const store = storeOf({});
const share = (count: number) => count / store.carts.length;

describe('a seeded store', () => {
  it('is the same for the same seed and another for another', () => {
    expect(storeOf({})).toEqual(store);
    expect(storeOf({ seed: 2 }).carts[0]).not.toEqual(store.carts[0]);
  });

  it('has the size that was asked for', () => {
    expect([store.carts.length, store.customers.length]).toEqual([3000, 1800]);
    expect(storeOf({ carts: 0, customers: 0 }).carts).toEqual([]);
    expect(storeOf({ carts: 1, customers: 1 }).customers).toHaveLength(1);
    expect(storeOf({ carts: 10, customers: 500 }).customers).toHaveLength(10);
  });

  it.each([1, 2, 3])('adds up to the cent on every cart of seed %d', (seed) => {
    for (const cart of storeOf({ seed, carts: 1000, customers: 600 }).carts) {
      const lines = cart.lines.reduce((sum, [, quantity, unit]) => sum + quantity * unit, 0);
      expect(cart.subtotalCents).toBe(lines);
      const off = cart.promocodeCents + cart.combosCents + cart.progressiveCents;
      expect(cart.totalCents).toBe(lines - off + cart.shipmentCents);
      expect(cart.totalCents).toBeGreaterThan(0);
      expect(cart.shipmentCents).toBeLessThanOrEqual(cart.shipmentOriginalCents ?? 0);
      for (const [skuId, , unit] of cart.lines) expect(unit).toBe(skuById(skuId).priceCents);
    }
  });

  it('runs from the oldest cart to one a few minutes old, ids rising with time, none in the future', () => {
    const times = store.carts.map((cart) => cart.createdAt.getTime());
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(new Set(store.carts.map((cart) => cart.id)).size).toBe(3000);
    expect(dayOf(times[0] ?? 0) >= '2026-08-25').toBe(true);
    const minutes = (now.getTime() - (times[times.length - 1] ?? 0)) / 60_000;
    expect(minutes).toBeLessThan(5);
    for (const cart of store.carts) {
      expect(cart.updatedAt >= cart.createdAt && cart.updatedAt <= now).toBe(true);
      expect(cart.createdAt.getMilliseconds()).toBe(0);
    }
  });

  it('is livelier in the evening than at night, and lately than long ago', () => {
    const hours = store.carts.map((cart) => Number(wallTimeOf(cart.createdAt).slice(11, 13)));
    const between = (from: number, to: number) => hours.filter((hour) => hour >= from && hour < to).length;
    expect(between(20, 23)).toBeGreaterThan(5 * between(3, 6));
    const half = now.getTime() - 45 * 86_400_000;
    const recent = store.carts.filter((cart) => cart.createdAt.getTime() > half).length;
    expect(share(recent)).toBeGreaterThan(0.53);
  });

  it('has steps, refusals, waiting payments, guests and returning customers in plausible shares', () => {
    const at = (step: string) => share(store.carts.filter((cart) => cart.step === step).length);
    for (const step of ['personal_info', 'shippment', 'payment']) expect(at(step)).toBeGreaterThan(0.25);
    const refused = share(store.carts.filter((cart) => cart.refused).length);
    expect(refused).toBeGreaterThan(0.07);
    expect(refused).toBeLessThan(0.11);
    const statuses = new Set(store.transactions.map((row) => `${row.status} ${row.paymentId}`));
    for (const wanted of ['waiting_payment 43', 'waiting_payment 9', 'cancelled 43', 'refused 2']) {
      expect(statuses).toContain(wanted);
    }
    expect(share(store.carts.filter((cart) => cart.customerId === null).length)).toBeLessThan(0.03);
    const visits = new Map<number, number>();
    for (const { customerId } of store.carts)
      visits.set(customerId ?? 0, (visits.get(customerId ?? 0) ?? 0) + 1);
    expect([...visits.values()].filter((count) => count > 2).length).toBeGreaterThan(50);
    const sources = new Set(store.carts.map((cart) => cart.utmSource));
    for (const source of [null, 'facebook', 'Facebook', 'fb', 'Email']) expect(sources).toContain(source);
  });

  it('marks a cart refused exactly when an attempt was', () => {
    const refused = new Set(
      store.transactions.filter((row) => row.status === 'refused').map((row) => row.cartId),
    );
    for (const cart of store.carts) expect(cart.refused).toBe(refused.has(cart.id));
    for (const row of store.transactions) expect(row.createdAt <= now && row.updatedAt <= now).toBe(true);
  });
});

describe('its orders', () => {
  const { orders, transactions, carts } = store;

  it('are paid, add up, and lie neither in the future nor twice on one cart', () => {
    expect(orders.length).toBeGreaterThan(250);
    const payments = new Map(transactions.map((row) => [row.orderId, row]));
    for (const order of orders) {
      expect(order.totalCents).toBe(order.productsCents - order.discountCents + order.shipmentCents);
      expect(payments.get(order.id)).toMatchObject({ status: 'paid', amountCents: order.totalCents });
      expect(order.createdAt <= now).toBe(true);
    }
    expect(new Set(orders.map((order) => order.cartToken)).size).toBe(orders.length);
    expect(new Set(orders.map((order) => order.number)).size).toBe(orders.length);
  });

  it('come from carts that are listed no more, some through a recovery e-mail and its coupon', () => {
    const listed = new Set(carts.map((cart) => cart.id));
    const won = orders.filter((order) => order.cartId !== null);
    expect(won.filter((order) => listed.has(order.cartId ?? 0))).toEqual([]);
    const mailed = orders.filter((order) => order.utmCampaign?.includes('carrinho_abandonado'));
    const withCoupon = mailed.filter((order) => order.promocodeId !== null);
    const counts = [orders.length - won.length, won.length - mailed.length, mailed.length, withCoupon.length];
    for (const count of counts) expect(count).toBeGreaterThan(10);
    for (const order of withCoupon) expect(order.discountCents).toBeGreaterThan(0);
  });

  it('each have the cart they were, with its token, products and customer, bought when the order was', () => {
    const won = orders.filter((order) => order.cartId !== null);
    const was = new Map(store.recovered.map((cart) => [cart.id, cart]));
    expect(was.size).toBe(won.length);
    for (const order of won) {
      const cart = was.get(order.cartId ?? 0);
      expect(cart).toMatchObject({
        token: order.cartToken,
        customerId: order.customerId,
        lines: order.lines,
        recoveredAt: order.createdAt,
        totalCents: order.productsCents + order.shipmentCents,
      });
      expect(cart && cart.createdAt <= cart.updatedAt && cart.updatedAt <= order.createdAt).toBe(true);
    }
  });

  it('leave the carts of a seed as they are', () => {
    expect(carts.every((cart) => cart.recoveredAt === null)).toBe(true);
    for (const row of transactions) expect((row.cartId === null) === (row.orderId !== null)).toBe(true);
  });
});

describe('its settings', () => {
  const settings = makeSettings(1, now);

  it('are the same for the same seed, their secrets others for another', () => {
    expect(makeSettings(1, now)).toEqual(settings);
    expect(makeSettings(2, now).affiliations[0]?.params).not.toEqual(settings.affiliations[0]?.params);
  });

  it('hang together: configs, installments, messages and payments point to what exists', () => {
    const methods = settings.paymentMethods.map((method) => method.id);
    const affiliations = settings.affiliations.map((affiliation) => affiliation.id);
    const configs = new Map(settings.paymentConfigs.map((config) => [config.id, config]));
    for (const config of configs.values()) {
      expect(methods).toContain(config.paymentId);
      expect(affiliations).toContain(config.affiliationId);
    }
    expect(settings.paymentConfigs.length).toBeLessThan(methods.length);
    for (const row of settings.installments) expect(methods).toContain(row.paymentId);
    expect(settings.installments.filter((row) => row.paymentId === 2)).toHaveLength(12);
    const coupons = settings.promocodes.map((promocode) => promocode.id);
    for (const { promocodeId } of settings.recoveryRevisions[0]?.messages ?? []) {
      if (promocodeId !== null) expect(coupons).toContain(promocodeId);
    }
    const statuses = settings.statuses.map((status) => status.id);
    for (const order of store.orders) expect(statuses).toContain(order.statusId);
    for (const row of store.transactions.filter((one) => one.paymentConfigId !== null)) {
      const config = configs.get(row.paymentConfigId ?? 0);
      expect([config?.paymentId, config?.affiliationId]).toEqual([row.paymentId, row.affiliationId]);
    }
  });
});

describe('its people', () => {
  const known = store.customers.filter((person) => !person.anonymized);

  it('have documents, phones of their place, and addresses nobody owns', () => {
    for (const person of known) {
      expect(person.cnpj ?? person.cpf).toMatch(person.cnpj ? /^\d{8}0001\d{2}$/ : /^\d{11}$/);
      expect(person.phone).toMatch(/^(9\d{8}|[2-5]\d{7})$/);
      expect(person.email).toMatch(/^[a-z0-9._]+@example\.(com|org|net)$/);
      const place = places.find(({ areaCode }) => areaCode === person.areaCode);
      expect(place?.uf).toBe(person.address?.uf);
      expect(place?.cities).toContain(person.address?.city);
      expect(person.address?.zipCode).toMatch(/^\d{8}$/);
    }
    expect(new Set(known.map((person) => person.email)).size).toBe(known.length);
    expect(known.some((person) => person.phone?.length === 8)).toBe(true);
    expect(known.some((person) => !person.whatsapp)).toBe(true);
    expect(known.some((person) => /[ãçéíôú]/i.test(fullName(person) ?? ''))).toBe(true);
  });

  it('come from all 67 area codes', () => {
    expect(places).toHaveLength(67);
    expect(new Set(places.map((place) => place.areaCode)).size).toBe(67);
    expect(new Set(places.map((place) => place.uf)).size).toBe(27);
  });

  it('may have asked to be forgotten: nothing of them is left, in their carts neither', () => {
    const forgotten = storeOf({ carts: 6000, customers: 3000 });
    const gone = forgotten.customers.filter((person) => person.anonymized);
    expect(gone.length).toBeGreaterThan(0);
    for (const person of gone) {
      expect([person.firstName, person.email, person.phone, person.cpf, person.address]).toEqual(
        Array(5).fill(null),
      );
      const theirs = forgotten.carts.filter((cart) => cart.customerId === person.id);
      for (const cart of theirs) expect(cart.search.trim()).toBe('');
    }
  });
});

describe('recovery e-mails', () => {
  const cart = { id: 7, updatedAt: new Date('2026-11-20T12:00:00Z'), lines: [] };
  const { recoveryRevisions } = makeSettings(1, now);
  const at = (minutes: number) =>
    recoveryEmails(
      cart,
      { firstName: 'Ana' },
      recoveryRevisions,
      new Date(cart.updatedAt.getTime() + minutes * 60_000),
    ).emails;

  it('are scheduled a quarter of an hour after the last change, for 0.5, 4, 48 and 168 hours after it', () => {
    expect(at(15)).toEqual([]);
    expect(at(16).map((email) => email.fireAt.toISOString())).toEqual([
      '2026-11-20T12:30:00.000Z',
      '2026-11-20T16:00:00.000Z',
      '2026-11-22T12:00:00.000Z',
      '2026-11-27T12:00:00.000Z',
    ]);
  });

  it('follow the messages of the moment they were scheduled, whatever the owner changes later', () => {
    const [first] = recoveryRevisions;
    if (!first) throw new Error('no revision');
    const [message] = first.messages;
    if (!message) throw new Error('no message');
    const later = (since: string, change: object) => ({ ...first, since: new Date(since), ...change });
    const revisions = [
      first,
      later('2026-11-20T12:10:00Z', {
        messages: [
          { ...message, hoursDelay: 1 },
          { ...message, active: false },
        ],
      }),
      later('2026-11-20T12:20:00Z', { active: false }),
    ];
    const two = {
      ...cart,
      lines: [
        [1, 1, 1],
        [2, 1, 1],
      ] as [number, number, number][],
    };
    const of = (updatedAt: string, firstName: string | null = 'Ana') =>
      recoveryEmails({ ...two, updatedAt: new Date(updatedAt) }, { firstName }, revisions, now);
    expect(of('2026-11-20T11:50:00Z').turns).toBe(4);
    expect(of('2026-11-20T12:00:00Z')).toMatchObject({
      turns: 1,
      emails: [{ fireAt: new Date('2026-11-20T13:00:00Z') }],
    });
    expect(of('2026-11-20T12:06:00Z')).toEqual({ turns: 0, emails: [] });
    expect(of('2026-11-20T11:50:00Z').emails[0]?.subject).toBe(
      'Ana, os produtos que você escolheu estão te esperando :)',
    );
    expect(of('2026-11-20T11:50:00Z', null).emails[0]?.subject).toBe(
      'os produtos que você escolheu estão te esperando :)',
    );
  });

  it('leave when they are due', () => {
    const sent = (minutes: number) => at(minutes).filter((email) => email.sentAt).length;
    expect([sent(29), sent(32), sent(242), sent(48 * 60 + 2), sent(200 * 60)]).toEqual([0, 1, 2, 3, 4]);
  });
});
