import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { unlikeSample } from '../../../test/unlike-sample.ts';
import { retiredIds, stores } from '../schema.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool, db } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });

async function simulated(query: string) {
  const path = `checkout/payments/2/installments/simulate?${query}`;
  const answer = await sandbox.call(store, path);
  return { status: answer.status, body: await answer.json() };
}

const terms = 'amount=500&min_installment_value=20&max_installments_without_tax=1';

it('a simulation reads its rows from brackets and echoes their spelling', async () => {
  const { body } = await simulated(
    `${terms}&taxes%5B0%5D%5Btax%5D=0.0&taxes[0][installment]=1&taxes[0][percent_discount]=0`,
  );
  expect(body.data).toMatchObject({ max_installment: '1', text: '1x de R$ 500,00 sem juros' });
  expect(body.data.installments[0].tax).toBe('0.0');
});

it('names what is missing, row by row', async () => {
  const { status, body } = await simulated('amount=1,5&max_installments_without_tax=1&taxes[0][tax]=2');
  expect(status).toBe(422);
  expect(body.errors).toEqual({
    amount: ['O formato do campo é inválido.'],
    min_installment_value: ['Campo obrigatório.'],
    'taxes.0.installment': ['Campo obrigatório.'],
    'taxes.0.percent_discount': ['Campo obrigatório.'],
  });
});

it('ignores names it does not know, and can skip the cache as any other', async () => {
  const row = 'taxes[0][tax]=0&taxes[0][installment]=1&taxes[0][percent_discount]=0&taxes[0][id]=7';
  const { status, body } = await simulated(`${terms}&${row}&skipCache=true&brand[x]=visa`);
  expect(status).toBe(200);
  expect(body.data.installments).toHaveLength(1);
});

it('is null where no rows are asked for, and is read so', async () => {
  const { status, body } = await simulated(terms);
  expect([status, body]).toEqual([200, { data: null }]);
  expect(z.parse(operations.simulateInstallments.response, body)).toBeNull();
  expect((await simulated(`${terms}&taxes=1`)).status).toBe(422);
});

it('keeps its rows in the order they come, whatever their numbers', async () => {
  const row = (key: string, parts: number) =>
    `taxes[${key}][installment]=${parts}&taxes[${key}][tax]=0&taxes[${key}][percent_discount]=0`;
  const { body } = await simulated(`${terms}&${row('1', 3)}&${row('0', 2)}`);
  expect(body.data.installments.map((one: { installment: string }) => one.installment)).toEqual(['3', '2']);
});

it('falls for no name out of the prototype, no row in pieces, no bottomless bracket', async () => {
  const deep = '[x]'.repeat(2000);
  for (const odd of ['constructor[prototype][x]=1', '__proto__[taxes]=1', `a${deep}=1`, 'toString=1&0=1']) {
    expect((await simulated(`${terms}&${odd}`)).body).toEqual({ data: null });
  }
  const pieces = 'taxes[][tax]=0&taxes[][installment]=1&taxes[constructor][prototype][x]=1';
  expect((await simulated(`${terms}&${pieces}`)).status).toBe(422);
});

it.each([
  ['a', 'b'],
  ['à vista', '0'],
  ['b', 'a.b|c'],
  ['__proto__', 'constructor'],
])('takes rows under the keys %j and %j, in the order in which they came', async (first, second) => {
  const row = (key: string, parts: number) =>
    ['tax', 'installment', 'percent_discount']
      .map((field) => `taxes[${encodeURIComponent(key)}][${field}]=${field === 'installment' ? parts : 0}`)
      .join('&');
  const { status, body } = await simulated(`${terms}&${row(first, 2)}&${row(second, 1)}`);
  expect(status).toBe(200);
  expect(body.data.installments.map((one: { installment: string }) => one.installment)).toEqual(['2', '1']);
});

it('fails as the original does when no row is left', async () => {
  const rows = 'taxes[0][tax]=1&taxes[0][installment]=40&taxes[0][percent_discount]=0';
  expect((await simulated(`${terms}&${rows}`)).status).toBe(500);
});

it('of an unknown way to pay is not there', async () => {
  const path = 'checkout/payments/5/installments/simulate';
  expect((await sandbox.ask(store, `${path}?${terms}`)).status).toBe(404);
});

describe('the table of a way to pay', () => {
  const ofVisa = 'checkout/payments/2/installments';
  const request = readSample('installments.request') as { installments: object[] };
  const row = (payment_id: number, installment: number) => ({
    payment_id,
    installment,
    tax: 2.99,
    percent_discount: 0,
  });
  const put = (path: string, rows: readonly object[]) =>
    sandbox.ask(store, path, { method: 'POST', body: { installments: rows } });

  it('is read in its order, and looks as the documents show it', async () => {
    const { body } = await sandbox.ask(store, 'checkout/payments/4/installments');
    expect(unlikeSample(readSample('installments'), body)).toEqual([]);
    const { rows, unreadable } = z.parse(operations.listInstallments.response, body);
    expect(unreadable).toBe(0);
    expect(rows.map((one) => [one.payment_id, one.installment])).toEqual(
      Array.from({ length: 12 }, (_, at) => ['4', at + 1]),
    );
    expect((await sandbox.ask(store, 'checkout/payments/43/installments')).body).toEqual({ data: [] });
  });

  it('is replaced whole, with the taxes that were sent, and nobody else’s is', async () => {
    const mastercard = 'checkout/payments/4/installments?skipCache=true';
    const other = await sandbox.store({ carts: 1 });
    const [before, untouched] = [await sandbox.ask(store, ofVisa), await sandbox.ask(store, mastercard)];
    const elsewhere = await sandbox.ask(other, ofVisa);
    const replaced = await put(ofVisa, request.installments);
    expect(replaced.status).toBe(200);
    expect(unlikeSample(readSample('installments'), replaced.body)).toEqual([]);
    expect(replaced.body.data).toMatchObject(request.installments);
    expect((await sandbox.ask(store, ofVisa)).body).toEqual(before.body);
    expect((await sandbox.ask(store, `${ofVisa}?skipCache=true`)).body).toEqual(replaced.body);
    expect((await sandbox.ask(store, mastercard)).body).toEqual(untouched.body);
    expect(await sandbox.ask(other, `${ofVisa}?skipCache=true`)).toEqual(elsewhere);
    const config = await sandbox.ask(store, 'checkout/payments/2/config/301?skipCache=true');
    expect(config.body.data.installments).toEqual(replaced.body);
    sandbox.pass(30 * 60_000);
    expect((await sandbox.ask(store, ofVisa)).body).toEqual(replaced.body);
  });

  it('keeps the order of its rows, and gives no id twice', async () => {
    const numbers = [6, 1, 12];
    const ids: number[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const { body } = await put(
        ofVisa,
        numbers.map((number) => row(2, number)),
      );
      expect(body.data.map((one: { installment: number }) => one.installment)).toEqual(numbers);
      expect((await sandbox.ask(store, `${ofVisa}?skipCache=true`)).body).toEqual(body);
      ids.push(...body.data.map((one: { id: number }) => one.id));
    }
    expect(new Set(ids).size).toBe(6);
  });

  it('gives no id again that a table had before', async () => {
    const fresh = await sandbox.store({ carts: 0 });
    const [{ id: storeId } = { id: 0 }] = await db.select().from(stores).where(eq(stores.alias, fresh.alias));
    const highest = and(eq(retiredIds.storeId, storeId), eq(retiredIds.tableName, 'installments'));
    const first = await sandbox.ask(fresh, ofVisa);
    let last: { id: number }[] = first.body.data;
    const ids = new Set(last.map(({ id }) => id));
    for (const count of [5, 1, 3]) {
      const installments = Array.from({ length: count }, (_, at) => row(2, at + 1));
      const { body } = await sandbox.ask(fresh, ofVisa, { method: 'POST', body: { installments } });
      const [retired] = await db.select().from(retiredIds).where(highest);
      expect(retired?.lastId).toBe(last.at(-1)?.id);
      last = body.data;
      for (const { id } of last) ids.add(id);
    }
    expect(ids.size).toBe(12 + 5 + 1 + 3);
  });

  it('is refused where a row means another way to pay or stands there twice', async () => {
    const { status, body } = await put(ofVisa, [row(2, 1), row(4, 2), row(2, 1)]);
    expect(status).toBe(422);
    expect(body.errors).toEqual({
      'installments.1.payment_id': ['O payment_id não é o da URL.'],
      'installments.2.installment': ['A parcela está repetida.'],
    });
    expect((await put(ofVisa, [])).body.errors).toEqual({ installments: ['Campo obrigatório.'] });
  });

  it('of an unknown way to pay is not there', async () => {
    expect((await sandbox.ask(store, 'checkout/payments/5/installments')).status).toBe(404);
    expect((await put('checkout/payments/5/installments', [row(5, 1)])).status).toBe(404);
  });
});
