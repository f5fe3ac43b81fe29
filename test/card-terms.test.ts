import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { planInstallments } from '#contract/installment-plan.ts';
import { operations } from '#contract/yampi/operations.ts';
import { createSandbox } from '#server/sandbox/sandbox.ts';
import { fetchCardTerms } from '#server/yampi/card-terms.ts';
import { createYampiClient, type YampiClient } from '#server/yampi/client.ts';
import { fetchPaymentConfigs, fetchPayments, writePaymentConfig } from '#server/yampi/payment-configs.ts';
import { testDatabase } from './test-database.ts';

const { pool } = testDatabase();
const alias = `terms-${randomUUID().slice(0, 8)}`;

let server: ReturnType<typeof serve>;
let yampi: YampiClient;

beforeAll(async () => {
  const sandbox = await createSandbox({ pool });
  const credential = await sandbox.createStore({ alias, carts: 1, days: 1 });
  await new Promise<void>((resolve) => {
    server = serve({ fetch: sandbox.app.fetch, hostname: '127.0.0.1', port: 0 }, () => resolve());
  });
  const { port } = server.address() as AddressInfo;
  yampi = createYampiClient({ origin: `http://127.0.0.1:${port}`, credentialFor: () => credential });
}, 60_000);

afterAll(async () => {
  await yampi.close();
  server.close();
});

test.each([4_990, 23_975, 128_470])(
  'the offer for %i cents is what Yampi itself would ask',
  async (amountCents) => {
    const card = await fetchCardTerms(yampi, alias, null);
    if (!card) throw new Error('the store takes cards');
    const [payment] = (await fetchPayments(yampi, alias)).filter(({ name }) => name === card.method);
    const asked = await yampi.call(operations.simulateInstallments, {
      params: { alias, paymentId: payment?.id ?? '' },
      query: {
        amount: amountCents,
        min_installment_value: card.terms.minPartCents,
        max_installments_without_tax: card.terms.freeUpTo,
        taxes: card.rows.map((row) => ({
          tax: row.taxPercent,
          installment: row.installments,
          percent_discount: row.discountPercent,
        })),
      },
    });
    const ours = planInstallments(card.rows, { amountCents, ...card.terms });
    expect(ours.length).toBeGreaterThan(0);
    expect(ours.map((row) => [row.installments, row.partCents, row.totalCents])).toEqual(
      asked?.installments.map((row) => [row.installment, row.installment_value, row.amount]),
    );
  },
);

test('a card is preferred by its name, and terms with a discount of the method are not counted', async () => {
  const cards = (await fetchPayments(yampi, alias)).filter(({ kind, active }) => kind === 'card' && active);
  const last = cards.at(-1);
  if (!last || cards.length < 2) throw new Error('the store takes several cards');
  expect((await fetchCardTerms(yampi, alias, last.name))?.method).toBe(last.name);
  expect((await fetchCardTerms(yampi, alias, 'Cartão que ninguém tem'))?.method).toBe(cards[0]?.name);
  const [config] = await fetchPaymentConfigs(yampi, alias, last.id);
  if (!config) throw new Error('an active card has a config');
  const place = { alias, paymentId: last.id, id: config.id };
  await writePaymentConfig(yampi, place, { ...config.value, discountPercent: 5 });
  expect(await fetchCardTerms(yampi, alias, last.name)).toBeNull();
});
