import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differingFields, mergedValue, threeWay } from './three-way.ts';

const base = { tax: 5, days: 3, active: true, text: 'a' };

test('only what both changed, and not alike, is open', () => {
  const found = threeWay(
    base,
    { ...base, tax: 7, days: 4, active: false },
    { ...base, tax: 6, days: 4, text: 'b' },
  );
  const names = (fields: { name: string }[]) => fields.map((one) => one.name);
  expect([names(found.open), names(found.theirs), names(found.mine)]).toEqual([
    ['tax'],
    ['days', 'active'],
    ['text'],
  ]);
});

test('nothing is merged before every open field has its choice', () => {
  const theirs = { ...base, tax: 7, days: 4 };
  const found = threeWay(base, theirs, { ...base, tax: 6, text: 'b' });
  expect(mergedValue(found, theirs, {})).toBeUndefined();
  expect(mergedValue(found, theirs, { tax: 'mine' })).toEqual({ tax: 6, days: 4, active: true, text: 'b' });
  expect(mergedValue(found, theirs, { tax: 'theirs' })).toEqual({ tax: 7, days: 4, active: true, text: 'b' });
});

test('no change of either side is ever dropped unseen', () => {
  const value = fc.record({
    a: fc.nat(2),
    b: fc.nat(2),
    c: fc.boolean(),
    d: fc.array(fc.nat(1), { maxLength: 2 }),
  });
  const side = fc.constantFrom<'theirs' | 'mine'>('theirs', 'mine');
  fc.assert(
    fc.property(value, value, value, side, (before, theirs, mine, chosen) => {
      const found = threeWay(before, theirs, mine);
      const merged = mergedValue(
        found,
        theirs,
        Object.fromEntries(found.open.map((one) => [one.name, chosen])),
      );
      for (const [name, held] of Object.entries(merged ?? {})) {
        const [was, other, own] = [before, theirs, mine].map((one) => one[name as keyof typeof one]);
        const isOpen = found.open.some((one) => one.name === name);
        const theirsChanged = differingFields({ v: was }, { v: other }).length > 0;
        const expected = isOpen ? (chosen === 'mine' ? own : other) : theirsChanged ? other : own;
        expect(held).toEqual(expected);
      }
    }),
  );
});
