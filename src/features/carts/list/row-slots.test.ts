import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignSlots } from './row-slots.ts';

test('carts that stay keep their row, new ones take the rows that became free', () => {
  const first = assignSlots(new Map(), ['a', 'b', 'c']);
  expect([...first.values()]).toEqual([0, 1, 2]);
  const second = assignSlots(first, ['x', 'c', 'a', 'y']);
  expect(Object.fromEntries(second)).toEqual({ x: 1, c: 2, a: 0, y: 3 });
});

test('no two carts ever share a row', () => {
  const ids = fc.uniqueArray(fc.string({ maxLength: 2 }), { maxLength: 20 });
  fc.assert(
    fc.property(fc.array(ids, { maxLength: 6 }), (lists) => {
      let slots = new Map<string, number>();
      for (const list of lists) {
        slots = assignSlots(slots, list);
        expect(new Set(slots.values()).size).toBe(list.length);
        expect(new Set(slots.keys())).toEqual(new Set(list));
      }
    }),
  );
});
