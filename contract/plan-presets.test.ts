import { expect, it } from 'vitest';
import { freeUpToOf, planPreset, planPresets } from './plan-presets.ts';

const percents = (...asked: Parameters<typeof planPreset>) =>
  planPreset(...asked).map((row) => row.taxPercent);

it.each([
  ['free3', [0, 0, 0, 2.99, 2.99, 2.99, 2.99, 2.99]],
  ['free6', [0, 0, 0, 0, 0, 0, 2.99, 2.99]],
  ['interest', [0, 2.99, 2.99, 2.99, 2.99, 2.99, 2.99, 2.99]],
  ['gateway', [0, 2.1, 2.2]],
] as const)('%s', (preset, rates) => {
  const terms = { parts: 8, monthlyPercent: 2.99, gatewayPercents: [0, 2.1, 2.2] };
  expect(percents(preset, terms)).toEqual(rates);
  expect(freeUpToOf(preset, terms.gatewayPercents)).toBe(rates.filter((rate) => rate === 0).length);
});

it('rows count from 1x without a gap and carry no discount', () => {
  for (const preset of planPresets)
    for (const [at, row] of planPreset(preset, {
      parts: 12,
      monthlyPercent: 1,
      gatewayPercents: [3, 3],
    }).entries())
      expect(row).toMatchObject({ installments: at + 1, discountPercent: 0 });
});

it('has no rows for no parts', () => {
  for (const preset of planPresets) expect(planPreset(preset, { parts: 0, monthlyPercent: 1 })).toEqual([]);
  expect(freeUpToOf('gateway')).toBe(0);
});
