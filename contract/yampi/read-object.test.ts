import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { wireCart } from './carts.ts';
import { wireCustomer } from './customers.ts';
import { wirePayment } from './payments.ts';
import { readObject, unreadable } from './read-object.ts';
import { readSample } from './read-sample.ts';
import { text } from './readers.ts';
import { wireTransaction } from './transactions.ts';

const missing = Symbol('missing');
const strange = [
  missing,
  null,
  undefined,
  7,
  '42',
  'texto',
  [],
  {},
  { data: [{}] },
  { data: { id: 1 } },
  [[1]],
];

const [cart] = (readSample('carts-newer') as { data: [Record<string, unknown>] }).data;
const [transaction] = (readSample('transactions') as { data: [Record<string, unknown>] }).data;
const { data: customer } = cart.customer as { data: Record<string, unknown> };
const [payment] = (readSample('payments') as { data: [Record<string, unknown>] }).data;

function byZod(schema: z.ZodMiniType, value: unknown) {
  const read = z.safeParse(schema, value);
  return read.success ? read.data : unreadable;
}

test.each([
  ['cart', wireCart, cart],
  ['payment attempt', wireTransaction, transaction],
  ['customer', wireCustomer, customer],
  ['way to pay', wirePayment, payment],
] as const)('a %s is read as zod reads it, whatever stands in a field', (_, schema, row) => {
  const values: unknown[] = [row, null, 'row', [row], {}];
  for (const name of Object.keys(schema.shape))
    for (const value of strange) {
      const { [name]: _left, ...rest } = row;
      values.push(value === missing ? rest : { ...rest, [name]: value });
    }
  expect(values.length).toBeGreaterThan(100);
  for (const value of values) expect(readObject(schema, value)).toStrictEqual(byZod(schema, value));
});

test('an object that is more than readers is read by zod', () => {
  const strict = z.object({ name: text, kind: z.literal('a') });
  expect(readObject(strict, { name: 7, kind: 'a' })).toEqual({ name: '7', kind: 'a' });
  expect(readObject(strict, { name: 7, kind: 'b' })).toBe(unreadable);
  const checked = z.object({ name: text }).check(z.refine(({ name }) => name !== 'x'));
  expect(readObject(checked, { name: 'x' })).toBe(unreadable);
  expect(readObject(z.looseObject({ name: text }), { name: 'y', more: 1 })).toEqual({ name: 'y', more: 1 });
});
