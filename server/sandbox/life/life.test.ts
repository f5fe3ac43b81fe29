import { and, eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../../test/test-database.ts';
import type { SandboxStore } from '../create-store.ts';
import { recoveryEmails } from '../recovery-emails.ts';
import { carts, stores, transactions } from '../schema.ts';
import { orders } from '../schema-sales.ts';
import { affiliations, paymentConfigs, recoveryRevisions } from '../schema-settings.ts';
import { createTestSandbox } from '../test-sandbox.ts';
import { tablesOf } from './test-tables.ts';

const { pool, db } = testDatabase();
const sandbox = await createTestSandbox(pool);
const begun = Date.parse('2026-11-23T15:00:00Z');

async function idOf({ alias }: SandboxStore): Promise<number> {
  const [row] = await db.select().from(stores).where(eq(stores.alias, alias));
  return row?.id ?? 0;
}

async function paymentsOf(store: SandboxStore) {
  const rows = await db
    .select()
    .from(transactions)
    .where(eq(transactions.storeId, await idOf(store)));
  return rows.filter((row) => row.createdAt.getTime() > begun);
}

describe('a life', () => {
  const shape = { carts: 1000, customers: 600, days: 9, seed: 5 };

  it('is the same whether it is lived at once or in sixty pieces, and in every store of the seed', async () => {
    const [once, pieces] = [await sandbox.store(shape), await sandbox.store(shape)];
    const whole = await sandbox.advanceStore(once.alias, 3600);
    for (let at = 0; at < 60; at++) await sandbox.advanceStore(pieces.alias, 60);
    expect(whole.carts).toBeGreaterThan(5);
    const tables = await tablesOf(db, once);
    expect(tables.clockSeconds).toBe(3600);
    expect(await tablesOf(db, pieces)).toEqual(tables);
  });

  it('is the same in pieces of any size', async () => {
    const whole = await sandbox.store({ ...shape, carts: 200 });
    await sandbox.advanceStore(whole.alias, 50_000);
    const tables = await tablesOf(db, whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 9000 }), { minLength: 1, maxLength: 5 }),
        async (parts) => {
          const store = await sandbox.store({ ...shape, carts: 200 });
          for (const seconds of parts) await sandbox.advanceStore(store.alias, seconds);
          const rest = 50_000 - parts.reduce((sum, seconds) => sum + seconds, 0);
          await sandbox.advanceStore(store.alias, rest);
          expect(await tablesOf(db, store)).toEqual(tables);
        },
      ),
      { numRuns: 6 },
    );
  });

  it('is another for another seed', async () => {
    const stories = [];
    for (const seed of [1, 2]) {
      const store = await sandbox.store({ carts: 0, seed });
      await sandbox.advanceStore(store.alias, 6 * 3600);
      stories.push((await tablesOf(db, store)).carts);
    }
    expect(stories[0]).not.toEqual(stories[1]);
  });

  it('goes on by itself where the clock went on, but not for longer than a month', async () => {
    const [store, twin] = [await sandbox.store(shape), await sandbox.store(shape)];
    await sandbox.control('PUT', `/${store.alias}/clock`, { aheadSeconds: 7200 });
    await sandbox.advanceStore(store.alias, 0);
    await sandbox.advanceStore(twin.alias, 7200);
    expect(await tablesOf(db, store)).toEqual(await tablesOf(db, twin));
    const sleeper = await sandbox.store({ carts: 0 });
    await sandbox.control('PUT', `/${sleeper.alias}/clock`, { aheadSeconds: 400 * 86_400 });
    const { carts: came } = await sandbox.advanceStore(sleeper.alias, 0);
    expect(came).toBeGreaterThan(31 * 30);
    expect(came).toBeLessThan(31 * 120);
  }, 60_000);
});

describe('what happens', () => {
  it('is a day of shoppers who stop at every step, are refused, wait, pay, and come back by e-mail', async () => {
    const store = await sandbox.store({ carts: 1500, customers: 900, days: 10 });
    const day = await sandbox.advanceStore(store.alias, 4 * 86_400);
    const storeId = await idOf(store);
    const all = await db.select().from(carts).where(eq(carts.storeId, storeId));
    const fresh = all.filter((cart) => cart.createdAt.getTime() > begun);
    expect(fresh).toHaveLength(day.carts);
    const listed = fresh.filter((cart) => cart.recoveredAt === null);
    for (const step of ['personal_info', 'shippment', 'payment']) {
      expect(listed.filter((cart) => cart.step === step).length).toBeGreaterThan(day.carts / 10);
    }
    for (const cart of fresh) {
      const off = cart.promocodeCents + cart.combosCents + cart.progressiveCents;
      expect(cart.totalCents).toBe(cart.subtotalCents - off + cart.shipmentCents);
      expect(cart.updatedAt >= cart.createdAt && cart.updatedAt <= day.now).toBe(true);
    }

    const payments = await paymentsOf(store);
    const of = (status: string) => payments.filter((row) => row.status === status);
    for (const status of ['refused', 'paid', 'waiting_payment', 'cancelled']) {
      expect(of(status).length).toBeGreaterThan(3);
    }
    const refused = new Set(of('refused').map((row) => row.cartId));
    for (const cart of fresh) expect(cart.refused).toBe(refused.has(cart.id));
    for (const row of of('refused')) expect(row.errorMessage).toMatch(/\w/);
    for (const row of of('waiting_payment'))
      expect(row.expiresAt && row.expiresAt > row.createdAt).toBe(true);

    const made = (await db.select().from(orders).where(eq(orders.storeId, storeId))).filter(
      (order) => order.createdAt.getTime() > begun,
    );
    expect(made).toHaveLength(day.orders);
    const byToken = new Map(all.map((cart) => [cart.token, cart]));
    for (const order of made) {
      const cart = byToken.get(order.cartToken);
      expect(cart?.recoveredAt).toEqual(order.createdAt);
      expect(order.totalCents).toBe(order.productsCents - order.discountCents + order.shipmentCents);
      expect(order.totalCents).toBeGreaterThan(0);
      const left = order.createdAt.getTime() - (cart?.updatedAt.getTime() ?? 0) >= 910_000;
      expect(order.cartId).toBe(left ? cart?.id : null);
    }
    const mailed = made.filter((order) => order.utmContent?.startsWith('email_'));
    expect(mailed.length).toBeGreaterThan(20);
    expect(mailed.some((order) => order.promocodeId !== null && order.discountCents > 0)).toBe(true);
    expect(new Set(made.map((order) => order.statusId))).toEqual(new Set([4, 5, 6]));
  });

  it('follows the e-mails that were really sent', async () => {
    const store = await sandbox.store({ carts: 600, customers: 400, days: 4 });
    await sandbox.advanceStore(store.alias, 3 * 86_400);
    const storeId = await idOf(store);
    const revisions = await db.select().from(recoveryRevisions).where(eq(recoveryRevisions.storeId, storeId));
    const bought = await db.select().from(carts).where(eq(carts.storeId, storeId));
    const made = await db.select().from(orders).where(eq(orders.storeId, storeId));
    const mailed = made.filter(
      (one) => one.utmContent?.startsWith('email_') && one.createdAt.getTime() > begun,
    );
    expect(mailed.length).toBeGreaterThan(10);
    for (const order of mailed) {
      const cart = bought.find((one) => one.id === order.cartId);
      if (!cart) throw new Error('an e-mail brought back no cart');
      const { emails } = recoveryEmails(cart, { firstName: null }, revisions, order.createdAt);
      const hours = Number(order.utmContent?.slice('email_'.length, -1));
      const sent = emails.find(
        (email) => email.fireAt.getTime() === cart.updatedAt.getTime() + hours * 3_600_000,
      );
      expect(sent?.sentAt && sent.sentAt < order.createdAt).toBe(true);
      if (order.promocodeId !== null) expect(order.promocodeId).toBe(sent?.promocodeId);
    }
  });

  it('brings nobody back by e-mail when the messages are off', async () => {
    const store = await sandbox.store({ carts: 600, customers: 400, days: 4 });
    const storeId = await idOf(store);
    await db.update(recoveryRevisions).set({ active: false }).where(eq(recoveryRevisions.storeId, storeId));
    const { orders: count } = await sandbox.advanceStore(store.alias, 2 * 86_400);
    const made = await db.select().from(orders).where(eq(orders.storeId, storeId));
    const fresh = made.filter((order) => order.createdAt.getTime() > begun);
    expect(fresh).toHaveLength(count);
    expect(count).toBeGreaterThan(20);
    expect(fresh.filter((order) => order.utmContent?.startsWith('email_'))).toEqual([]);
  });
});

describe('payments', () => {
  const shape = { carts: 600, customers: 400, days: 3 };

  it('go through what is switched on, never through what is not', async () => {
    const store = await sandbox.store(shape);
    const storeId = await idOf(store);
    const set = (paymentId: number, changes: object) =>
      db
        .update(paymentConfigs)
        .set(changes)
        .where(and(eq(paymentConfigs.storeId, storeId), eq(paymentConfigs.paymentId, paymentId)));
    await set(2, { active: false });
    await set(1, { active: true, affiliationId: 91 });
    await set(43, { active: false });
    await sandbox.advanceStore(store.alias, 86_400);
    const payments = await paymentsOf(store);
    const methods = new Set(payments.map((row) => row.paymentId));
    expect(methods).not.toContain(2);
    expect(methods).not.toContain(43);
    expect(methods).toContain(1);
    const configs = await db.select().from(paymentConfigs).where(eq(paymentConfigs.storeId, storeId));
    for (const row of payments) {
      const config = configs.find((one) => one.id === row.paymentConfigId);
      expect(config).toMatchObject({
        active: true,
        paymentId: row.paymentId,
        affiliationId: row.affiliationId,
      });
    }
  });

  it('are none at all through affiliations that are off', async () => {
    const store = await sandbox.store(shape);
    await db
      .update(affiliations)
      .set({ active: false })
      .where(eq(affiliations.storeId, await idOf(store)));
    const day = await sandbox.advanceStore(store.alias, 86_400);
    expect(day.refusals).toBe(0);
    expect(await paymentsOf(store)).toEqual([]);
  });

  it('keep to the number of parts, the smallest part and the discount of the config', async () => {
    const store = await sandbox.store(shape);
    const storeId = await idOf(store);
    await db
      .update(paymentConfigs)
      .set({ minInstallmentCents: 9000, maxInstallmentsWithoutTax: 12, percentDiscount: 7 })
      .where(eq(paymentConfigs.storeId, storeId));
    await sandbox.advanceStore(store.alias, 86_400);
    const payments = await paymentsOf(store);
    const made = await db.select().from(orders).where(eq(orders.storeId, storeId));
    const sold = new Map(made.map((order) => [order.id, order]));
    const all = await db.select().from(carts).where(eq(carts.storeId, storeId));
    let split = 0;
    for (const row of payments) {
      expect(row.installments).toBeLessThanOrEqual(12);
      if (row.installments > 1) split += 1;
      const part = row.amountCents / row.installments;
      expect(row.installments === 1 || part >= 9000 - 1).toBe(true);
      const order = sold.get(row.orderId ?? 0);
      if (!order) continue;
      expect(row.amountCents).toBe(order.totalCents);
      const cart = all.find((one) => one.token === order.cartToken);
      const products = (cart?.totalCents ?? 0) - order.shipmentCents;
      const off = products + order.shipmentCents - order.totalCents;
      expect(off).toBe(cart?.promocodeCents ? 0 : Math.round(products * 0.07));
    }
    expect(split).toBeGreaterThan(5);
  });
});

it('a day of a large store is lived in two seconds', async () => {
  const store = await sandbox.store({ carts: 10_000, customers: 6000 });
  await sandbox.advanceStore(store.alias, 3600);
  const days = [];
  for (let day = 0; day < 3; day++) {
    const start = performance.now();
    const { carts: came } = await sandbox.advanceStore(store.alias, 86_400);
    days.push(performance.now() - start);
    expect(came).toBeGreaterThan(150);
  }
  // The quickest of three: others may be at work on the same machine.
  expect(Math.min(...days)).toBeLessThan(2000);
});
