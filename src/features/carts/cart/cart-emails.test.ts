import { expect, test } from 'vitest';
import { emailProgress } from './cart-emails.ts';

const row = { emailsSent: 1, emailsPlanned: 4, nextEmailAt: '2026-11-23T12:00:00.000Z', goneAt: null };

test('the next e-mail counts more than those already sent', () => {
  expect(emailProgress(row)).toEqual({ kind: 'due', at: row.nextEmailAt });
});

test('with none due, sent of planned is told; with none planned, nothing', () => {
  expect(emailProgress({ ...row, nextEmailAt: null })).toEqual({ kind: 'sent', sent: 1, planned: 4 });
  expect(emailProgress({ ...row, nextEmailAt: null, emailsSent: 0, emailsPlanned: 0 })).toBeNull();
});

test('none sent and none due is told as long as the cart is open', () => {
  const unscheduled = { ...row, nextEmailAt: null, emailsSent: 0 };
  expect(emailProgress(unscheduled)).toEqual({ kind: 'sent', sent: 0, planned: 4 });
  expect(emailProgress({ ...unscheduled, goneAt: row.nextEmailAt })).toBeNull();
});

test('nothing is due any more for a cart that left the list', () => {
  expect(emailProgress({ ...row, goneAt: row.nextEmailAt })).toEqual({ kind: 'sent', sent: 1, planned: 4 });
});
