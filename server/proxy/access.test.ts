import { expect, test } from 'vitest';
import { whyNotAllowed } from './access.ts';

const now = new Date('2026-11-20T12:00:00Z');
const person = (role: 'owner' | 'support' | 'marketer', minutesAgo = 0) => ({
  role,
  authenticatedAt: new Date(now.getTime() - minutesAgo * 60_000),
});

test('nobody passes where a role is needed', () => {
  expect(whyNotAllowed({ access: 'anyone' }, null, now)).toBeUndefined();
  expect(whyNotAllowed({ access: ['owner'] }, null, now)).toBe('signed_out');
});

test('a role passes where it is listed', () => {
  expect(whyNotAllowed({ access: ['owner', 'support'] }, person('support'), now)).toBeUndefined();
  expect(whyNotAllowed({ access: ['owner', 'support'] }, person('marketer'), now)).toBe('forbidden');
});

test('a step-up wants a proof of the last 10 minutes', () => {
  const endpoint = { access: ['owner'], stepUp: true } as const;
  expect(whyNotAllowed(endpoint, person('owner', 9), now)).toBeUndefined();
  expect(whyNotAllowed(endpoint, person('owner', 11), now)).toBe('forbidden');
});
