import { expect, it } from 'vitest';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
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

it('fails as the original does when no row is left', async () => {
  const rows = 'taxes[0][tax]=1&taxes[0][installment]=40&taxes[0][percent_discount]=0';
  expect((await simulated(`${terms}&${rows}`)).status).toBe(500);
});
