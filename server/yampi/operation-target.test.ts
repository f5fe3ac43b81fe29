import { expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { operationTarget } from './operation-target.ts';

const { simulateInstallments, getGateway } = operations;
const params = { alias: 'loja', paymentId: '2' };

test('a query of rows is written the way PHP reads it, brackets encoded, numbers as plain decimals', () => {
  const target = operationTarget(simulateInstallments, params, {
    amount: 71_820,
    min_installment_value: 2000,
    max_installments_without_tax: 6,
    taxes: [
      { tax: 0, installment: 1, percent_discount: 5 },
      { tax: 2.99, installment: 2, percent_discount: 0 },
    ],
  });
  expect(target).toBe(
    '/v2/loja/checkout/payments/2/installments/simulate' +
      '?amount=718.2&min_installment_value=20&max_installments_without_tax=6' +
      '&taxes%5B0%5D%5Btax%5D=0&taxes%5B0%5D%5Binstallment%5D=1&taxes%5B0%5D%5Bpercent_discount%5D=5' +
      '&taxes%5B1%5D%5Btax%5D=2.99&taxes%5B1%5D%5Binstallment%5D=2&taxes%5B1%5D%5Bpercent_discount%5D=0',
  );
});

test('what its schema does not allow is not sent, and the error names fields but no values', () => {
  const query = { amount: -1, min_installment_value: 0, max_installments_without_tax: 1, taxes: [], x: 7 };
  expect(() => operationTarget(simulateInstallments, params, query)).toThrow(
    new TypeError('simulateInstallments: cannot be sent: amount, the whole'),
  );
});

test('a gateway is named by its alias, and only by one', () => {
  const at = (gatewayAlias: string) => operationTarget(getGateway, { alias: 'loja', gatewayAlias });
  expect(at('mercadopago')).toBe('/v2/loja/checkout/gateways/mercadopago');
  expect(() => at('../payments')).toThrow(TypeError);
  expect(() => operationTarget(getGateway, { alias: 'loja' })).toThrow(TypeError);
});
