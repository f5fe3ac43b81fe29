import { createHmac } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import type { SandboxStore } from '../create-store.ts';
import { tablesOf } from '../life/test-tables.ts';
import { carts, stores } from '../schema.ts';
import { webhookDeliveries, webhooks } from '../schema-sales.ts';
import { createTestSandbox } from '../test-sandbox.ts';
import { deliverDue } from './deliver-due.ts';
import { isLoopback } from './is-loopback.ts';
import { createSink } from './test-sink.ts';

const { pool, db } = testDatabase();
const sandbox = await createTestSandbox(pool);
const told = ['cart.reminder', 'transaction.payment.refused', 'order.paid'];

async function hook(store: SandboxStore, url: string, events = told) {
  const made = await sandbox.call(store, 'webhooks', { method: 'POST', body: { name: 'n', url, events } });
  expect(made.status).toBe(201);
  return z.parse(operations.createWebhook.response, await made.json());
}

async function idOf({ alias }: SandboxStore): Promise<number> {
  const [row] = await db.select().from(stores).where(eq(stores.alias, alias));
  return row?.id ?? 0;
}

async function stateOf(store: SandboxStore, id: string) {
  const of = and(eq(webhooks.storeId, await idOf(store)), eq(webhooks.id, Number(id)));
  const [row] = await db.select().from(webhooks).where(of);
  return { active: row?.active, failures: row?.failures };
}

async function lettersOf(store: SandboxStore, id: string) {
  const storeId = await idOf(store);
  return db
    .select()
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.storeId, storeId), eq(webhookDeliveries.webhookId, Number(id))))
    .orderBy(webhookDeliveries.id);
}

const buy = async (store: SandboxStore) => {
  const made = await sandbox.control('POST', `/${store.alias}/carts`, { totalCents: 19_990 });
  const { id } = await made.json();
  expect((await sandbox.control('DELETE', `/${store.alias}/carts/${id}`)).status).toBe(204);
  return id;
};

describe('deliveries', () => {
  it('tell of a day in order, each with its proof, and with resources the contract can read', async () => {
    const sink = await createSink();
    const store = await sandbox.store({ carts: 300, customers: 200, days: 3 });
    const { secret_key } = await hook(store, sink.url);
    const day = await sandbox.advanceStore(store.alias, 86_400);
    expect(sink.received).toHaveLength(day.delivered);
    const bodies = sink.received.map(({ headers, body }) => {
      const proof = createHmac('sha256', secret_key ?? '')
        .update(body)
        .digest('base64');
      expect(headers['x-yampi-hmac-sha256']).toBe(proof);
      expect(headers['content-type']).toBe('application/json');
      return JSON.parse(body);
    });
    const times = bodies.map((body) => body.time);
    expect(times).toEqual([...times].sort());
    const merchant = { id: await idOf(store), alias: store.alias };
    for (const body of bodies) {
      expect(Object.keys(body)).toEqual(['event', 'time', 'merchant', 'resource']);
      expect(body.time).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/);
      expect(body.merchant).toEqual(merchant);
    }
    const of = (event: string) => bodies.filter((body) => body.event === event);
    const resources = (event: string) => of(event).map(({ resource }) => resource);
    expect(of('order.paid')).toHaveLength(day.orders);
    expect(of('transaction.payment.refused')).toHaveLength(day.refusals);

    const paid = z.parse(operations.listOrders.response, { data: resources('order.paid') });
    for (const order of paid.rows) {
      expect([order.status?.alias, order.transactions[0]?.status]).toEqual(['paid', 'paid']);
      expect(order.items.length).toBeGreaterThan(0);
    }
    const refused = z.parse(operations.listTransactions.response, {
      data: resources('transaction.payment.refused'),
    });
    for (const row of refused.rows) expect([row.status, row.affiliation?.id]).toEqual(['refused', '88']);
    const reminded = z.parse(operations.listCarts.response, { data: resources('cart.reminder') });
    expect(reminded.rows.length).toBeGreaterThan(20);
    expect(reminded.unreadable + paid.unreadable + refused.unreadable).toBe(0);
  });

  it('remind of each cart that is still there once, 11 to 29 minutes after it began', async () => {
    const sink = await createSink();
    const store = await sandbox.store({ carts: 300, customers: 200, days: 3 });
    await hook(store, sink.url, ['cart.reminder']);
    const { now } = await sandbox.advanceStore(store.alias, 86_400);
    const bodies = sink.received.map(({ body }) => JSON.parse(body));
    const instant = (text: string) => Date.parse(`${text.slice(0, 19).replace(' ', 'T')}-03:00`);
    for (const { time, resource } of bodies) {
      const minutes = (instant(time) - instant(resource.created_at.date)) / 60_000;
      expect(minutes).toBeGreaterThanOrEqual(11);
      expect(minutes).toBeLessThanOrEqual(29);
      expect(resource.totalizers.shipment_discount_percent).toBeTypeOf('number');
      expect(resource.totalizers).toHaveProperty('progressive_discount_value');
      expect(resource.totalizers).not.toHaveProperty('promocode_discount_value');
      expect(resource.search.data.count_recover_mail_sent).toBeTypeOf('number');
      expect(resource.spreadsheet.data.count_recover_mail_sent).toMatch(/^\d\/\d$/);
    }
    const ids = bodies.map(({ resource }) => resource.id);
    expect(new Set(ids).size).toBe(ids.length);
    const all = await db
      .select()
      .from(carts)
      .where(eq(carts.storeId, await idOf(store)));
    const begun = Date.parse('2026-11-23T15:00:00Z');
    const age = (at: Date, until: Date) => (until.getTime() - at.getTime()) / 60_000;
    const due = all.filter(
      ({ createdAt, recoveredAt }) =>
        createdAt.getTime() >= begun &&
        age(createdAt, now) > 29 &&
        (recoveredAt === null || age(createdAt, recoveredAt) > 29),
    );
    expect(ids).toEqual(expect.arrayContaining(due.map((cart) => cart.id)));
  });

  it('go out at once for what the hand behind the curtain does', async () => {
    const sink = await createSink();
    const store = await sandbox.store({ carts: 0 });
    await hook(store, sink.url, ['order.paid', 'transaction.payment.refused']);
    const id = await buy(store);
    await sandbox.control('POST', `/${store.alias}/carts`, { refused: true });
    const [paid, refused] = sink.received.map(({ body }) => JSON.parse(body));
    expect(sink.received).toHaveLength(2);
    expect(paid).toMatchObject({
      event: 'order.paid',
      resource: { value_total: 189.9, metadata: { data: [{ key: 'cart_id', value: String(id) }] } },
    });
    expect(refused).toMatchObject({
      event: 'transaction.payment.refused',
      resource: { status: 'refused', customer: { data: { anonymized: false } } },
    });
  });

  it('are the same in pieces as at once, also while one receiver fails and is given up', async () => {
    const good = await createSink();
    const bad = await createSink((response) => response.writeHead(500).end());
    const tables = [];
    for (const parts of [1, 12]) {
      const store = await sandbox.store({ carts: 400, customers: 300, days: 3, seed: 4 });
      const failing = await hook(store, bad.url);
      await hook(store, good.url);
      for (let at = 0; at < parts; at++) await sandbox.advanceStore(store.alias, 36_000 / parts);
      expect(await stateOf(store, failing.id)).toEqual({ active: false, failures: 30 });
      const { deliveries, ...rest } = await tablesOf(db, store);
      const names = /(merchant\\+":\{\\+"id\\+":|merchant_id\\+":(?:\\+")?|store_token=)\w+/g;
      const anonymous = JSON.stringify(deliveries).replaceAll(names, '$1');
      tables.push({ ...rest, deliveries: JSON.parse(anonymous) });
    }
    expect(tables[1]).toEqual(tables[0]);
    expect(tables[0]?.deliveries.length).toBeGreaterThan(30);
    expect(bad.received).toHaveLength(60);
  });
});

describe('a delivery that fails', () => {
  it('is tried again after one minute and after ten more, then given up', async () => {
    const sink = await createSink((response) => response.writeHead(503).end());
    const store = await sandbox.store({ carts: 0 });
    const { id } = await hook(store, sink.url, ['order.paid']);
    await buy(store);
    expect(await lettersOf(store, id)).toMatchObject([{ attempts: 1, status: 503 }]);
    const counts = [sink.received.length];
    for (const seconds of [59, 1, 599, 1, 3600]) {
      await sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds: 0 });
      sandbox.pass(seconds * 1000);
      await sandbox.control('POST', `/${store.alias}/carts`, {});
      counts.push(sink.received.length);
    }
    expect(counts).toEqual([1, 1, 2, 2, 3, 3]);
    expect(await lettersOf(store, id)).toMatchObject([{ attempts: 3, dueAt: null }]);
    expect(await stateOf(store, id)).toEqual({ active: true, failures: 3 });
  });

  it('counts in a row: success clears the count, thirty switch the hook off, a change switches it on', async () => {
    let status = 500;
    const sink = await createSink((response) => response.writeHead(status).end());
    const store = await sandbox.store({ carts: 0 });
    const { id, name, url } = await hook(store, sink.url, ['order.paid']);
    for (let at = 0; at < 29; at++) await buy(store);
    expect(await stateOf(store, id)).toEqual({ active: true, failures: 29 });
    status = 201;
    await buy(store);
    expect(await stateOf(store, id)).toEqual({ active: true, failures: 0 });
    status = 302;
    for (let at = 0; at < 30; at++) await buy(store);
    expect(await stateOf(store, id)).toEqual({ active: false, failures: 30 });
    expect(sink.received).toHaveLength(60);
    await buy(store);
    expect(sink.received).toHaveLength(60);
    expect((await lettersOf(store, id)).every((letter) => letter.dueAt === null)).toBe(true);

    status = 200;
    const change = { name, url, events: ['order.paid'] };
    await sandbox.call(store, `webhooks/${id}`, { method: 'PUT', body: change });
    await buy(store);
    expect(sink.received).toHaveLength(61);
    expect(await stateOf(store, id)).toEqual({ active: true, failures: 0 });
  });

  it.each<[string, () => Promise<string>]>([
    ['nobody listens', async () => 'http://127.0.0.1:9/none'],
    ['the receiver says nothing in time', async () => (await createSink(() => {})).url],
    ['the receiver hangs up', async () => (await createSink((response) => response.destroy())).url],
  ])('when %s', async (_, urlOf) => {
    const store = await sandbox.store({ carts: 1 });
    const { id } = await hook(store, await urlOf(), ['order.paid']);
    const letter = {
      storeId: await idOf(store),
      webhookId: Number(id),
      id: 1,
      event: 'order.paid',
      body: '{}',
    };
    const now = new Date('2026-11-23T15:00:00Z');
    await db.insert(webhookDeliveries).values({ ...letter, attempts: 0, dueAt: now });
    expect(await deliverDue(db, { id: letter.storeId }, now, 50)).toBe(0);
    expect(await lettersOf(store, id)).toMatchObject([{ attempts: 1, status: null }]);
    expect(await stateOf(store, id)).toEqual({ active: true, failures: 1 });
  });
});

describe('a change of a hook', () => {
  it.each([
    ['that was off switches it on for what happens from then on', false],
    ['that was on all the time loses nothing', true],
  ])('%s', async (_, active) => {
    const sink = await createSink();
    const store = await sandbox.store({ carts: 300, customers: 200, days: 3 });
    const { id, name, url } = await hook(store, sink.url, ['order.paid']);
    const one = and(eq(webhooks.storeId, await idOf(store)), eq(webhooks.id, Number(id)));
    await db
      .update(webhooks)
      .set({ active, failures: active ? 0 : 30 })
      .where(one);
    // The clock alone: what happens in these hours is made up for later.
    await sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds: 43_200 });
    const change = { name, url, events: ['order.paid'] };
    const { status, body } = await sandbox.ask(store, `webhooks/${id}`, { method: 'PUT', body: change });
    expect([status, body.data.active]).toEqual([200, true]);
    const day = await sandbox.advanceStore(store.alias, 43_200);
    const times = sink.received.map((letter) => JSON.parse(letter.body).time as string);
    const [early, late] = [
      times.filter((time) => time < '2026-11-24 00:00:00'),
      times.filter((time) => time >= '2026-11-24 00:00:00'),
    ];
    expect(late.length).toBeGreaterThan(0);
    expect(early.length > 0).toBe(active);
    expect(times.length < day.orders).toBe(!active);
  });
});

describe('only this machine is called', () => {
  it.each([
    ['http://127.0.0.1:4000/x', true],
    ['http://127.8.9.1/', true],
    ['https://localhost/hook', true],
    ['http://[::1]:80/', true],
    ['http://127.1/', true],
    ['https://hooks.example.com/', false],
    ['http://localhost.example.com/', false],
    ['http://127.0.0.1.example.com/', false],
    ['http://10.0.0.1/', false],
    ['http://user@example.com:80@127.0.0.1.example.org/', false],
    ['http://0.0.0.0/', false],
    ['ftp://127.0.0.1/', false],
  ])('%s: %s', (url, expected) => expect(isLoopback(url)).toBe(expected));

  it('others get nothing, and nothing is counted against them', async () => {
    const store = await sandbox.store({ carts: 0 });
    const { id } = await hook(store, 'https://hooks.example.com/y', ['order.paid']);
    await buy(store);
    expect(await lettersOf(store, id)).toEqual([]);
    expect(await stateOf(store, id)).toEqual({ active: true, failures: 0 });
  });
});
