import { expect, it } from 'vitest';
import { reachableStatuses } from './order-course.ts';
import { statusTexts } from './seed/status-texts.ts';

it('every status but the first can be reached from it, and none from where an order ends', () => {
  const aliases = statusTexts.map(([, alias]) => alias);
  expect([...reachableStatuses('created')].sort()).toEqual(aliases.filter((one) => one !== 'created').sort());
  for (const end of ['delivered', 'cancelled', 'refused', 'unheard-of']) {
    expect(reachableStatuses(end).size).toBe(0);
  }
});

it('an order never comes back to where it is, nor before its payment', () => {
  expect([...reachableStatuses('shipment_exception')].sort()).toEqual([
    'cancelled',
    'delivered',
    'on_carriage',
  ]);
  expect(reachableStatuses('paid').has('refused')).toBe(false);
});
