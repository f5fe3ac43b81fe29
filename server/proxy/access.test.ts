import { expect, test } from 'vitest';
import { whyNotAllowed } from './access.ts';

const now = new Date('2026-11-20T12:00:00Z');
const proven = (minutesAgo: number, demo = false) => ({
  demo,
  authenticatedAt: new Date(now.getTime() - minutesAgo * 60_000),
});
const justNow = proven(0);

test('nobody passes where a person is needed', () => {
  expect(whyNotAllowed({ access: 'anyone' }, null, null, now)).toBeUndefined();
  expect(whyNotAllowed({ access: 'person' }, null, null, now)).toBe('signed_out');
  expect(whyNotAllowed({ access: ['owner'] }, null, null, now)).toBe('signed_out');
});

test('a role passes where it is listed, and who has none where no role is asked for', () => {
  expect(whyNotAllowed({ access: ['owner', 'support'] }, justNow, 'support', now)).toBeUndefined();
  expect(whyNotAllowed({ access: ['owner', 'support'] }, justNow, 'marketer', now)).toBe('forbidden');
  expect(whyNotAllowed({ access: ['owner', 'support'] }, justNow, null, now)).toBe('forbidden');
  expect(whyNotAllowed({ access: 'person' }, justNow, null, now)).toBeUndefined();
});

test('a step-up wants a proof of the last 10 minutes, from who has something to prove with', () => {
  const endpoint = { access: ['owner'], stepUp: true } as const;
  expect(whyNotAllowed(endpoint, proven(10), 'owner', now)).toBeUndefined();
  expect(whyNotAllowed(endpoint, proven(10.02), 'owner', now)).toBe('step_up');
  expect(whyNotAllowed(endpoint, proven(11), 'support', now)).toBe('forbidden');
  expect(whyNotAllowed(endpoint, proven(600, true), 'owner', now)).toBeUndefined();
});
