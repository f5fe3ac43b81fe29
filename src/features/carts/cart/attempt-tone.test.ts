import { expect, test } from 'vitest';
import { attemptStatuses } from '#contract/app/carts.ts';
import { attemptTone, knownStatus } from './attempt-tone.ts';

test('every status of the contract has a tone of its own choosing', () => {
  for (const status of attemptStatuses) expect(knownStatus(status)).toBe(status);
  expect(attemptTone('refused')).toBe('danger');
  expect(attemptTone('waiting_payment')).toBe('waiting');
  expect(attemptTone('paid')).toBe('accent');
});

test('a new status passes as it came, without a colour', () => {
  expect(knownStatus('in_review')).toBeNull();
  expect(attemptTone('in_review')).toBe('neutral');
});
