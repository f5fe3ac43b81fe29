import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { cart } from '#contract/app/carts.ts';
import { cart as knownCart } from '../../test/fake-mirror.ts';
import { projectionOf } from './project.ts';

test('what the schema does not name does not pass, at any depth', () => {
  const schema = z.object({
    a: z.string(),
    list: z.array(z.object({ b: z.nullable(z.object({ c: z.number() })) })),
    maybe: z.optional(z.object({ d: z.string() })),
    map: z.record(z.string(), z.object({ e: z.string() })),
  });
  const odd = { secret: 1, constructor: 1 };
  const value = {
    ...odd,
    a: 'x',
    list: [{ ...odd, b: { ...odd, c: 1 } }, { b: null }],
    map: { k: { ...odd, e: 'y' } },
  };
  expect(projectionOf(schema)(value)).toEqual({
    a: 'x',
    list: [{ b: { c: 1 } }, { b: null }],
    map: { k: { e: 'y' } },
  });
});

test('a cart of the contract passes as it is', () => {
  expect(projectionOf(cart)({ ...knownCart, canary: 'x' })).toEqual(knownCart);
});
