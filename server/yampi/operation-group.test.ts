import { expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import { operationGroup } from './operation-group.ts';

test('operations of one resource are one group', () => {
  const groups = new Set(Object.values(operations).map(({ path }) => operationGroup(path)));
  expect(operationGroup(operations.listCartTransactions.path)).toBe('checkout/carts');
  expect(operationGroup(operations.getCart.path)).toBe('checkout/carts');
  expect(operationGroup(operations.authMe.path)).toBe('auth/me');
  expect(operationGroup(operations.listCustomerCarts.path)).toBe('customers');
  expect([...groups].sort()).toMatchInlineSnapshot(`
    [
      "auth/me",
      "checkout/affiliations",
      "checkout/banks",
      "checkout/carts",
      "checkout/gateways",
      "checkout/payments",
      "checkout/statuses",
      "checkout/transactions",
      "config/carts",
      "customers",
      "orders",
      "pricing/promocodes",
      "transactions",
      "webhooks",
      "webhooks/events",
    ]
  `);
});
