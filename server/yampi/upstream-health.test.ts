import { expect, test } from 'vitest';
import { UpstreamError } from './upstream-error.ts';
import { createUpstreamHealth, type Place } from './upstream-health.ts';

function setUp() {
  const clock = { at: 0 };
  return {
    clock,
    health: createUpstreamHealth(
      () => clock.at,
      () => 0.5,
    ),
  };
}

const place = (more: Partial<Place> = {}): Place => ({
  group: 'checkout/carts',
  store: 'loja',
  credential: 'digest',
  ...more,
});
const status = (code: UpstreamError['code'], number: number) =>
  new UpstreamError(code, `x: HTTP ${number}`, { status: number });
const sick = status('upstream_error', 500);

/** Whether a call may go out; it comes to no end. */
function isOpen(health: ReturnType<typeof setUp>['health'], where: Place): boolean {
  try {
    health.check(where);
    return true;
  } catch {
    return false;
  }
}

test('five failures rest the group of one store, and say why and for how long', () => {
  const { health } = setUp();
  for (let n = 0; n < 5; n++) health.enter(place())(sick);
  expect(() => health.enter(place())).toThrow(
    expect.objectContaining({ code: 'upstream_error', retryAfter: 10, transient: true }),
  );
  expect(isOpen(health, place({ group: 'checkout/payments' }))).toBe(true);
  expect(isOpen(health, place({ store: 'outra' }))).toBe(true);
});

test.each([
  status('not_found', 404),
  status('invalid', 422),
  status('busy', 429),
  status('upstream_bad_response', 405),
])('an answer like $message is no failure', (error) => {
  const { health } = setUp();
  for (let n = 0; n < 50; n++) health.enter(place())(error);
  expect(isOpen(health, place())).toBe(true);
});

test('a refused credential is asked at most twice in any minute, whatever its store is asked for', () => {
  const { health, clock } = setUp();
  const asked: number[] = [];
  for (; clock.at < 10 * 60_000; clock.at += 100) {
    const where = place({ group: `group ${clock.at % 7}` });
    if (!isOpen(health, where)) continue;
    asked.push(clock.at);
    health.enter(where)(status('store_credentials', 401));
  }
  expect(asked.length).toBeGreaterThan(10);
  for (const from of asked)
    expect(asked.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(2);
  expect(isOpen(health, place({ credential: 'another' }))).toBe(true);
  expect(isOpen(health, place({ store: 'another' }))).toBe(true);
});

test('a missing right rests what it is missing for, and nothing else', () => {
  const { health, clock } = setUp();
  health.enter(place())(status('store_inactive', 403));
  expect(isOpen(health, place())).toBe(false);
  expect(isOpen(health, place({ group: 'checkout/payments' }))).toBe(true);
  clock.at += 35_000;
  health.enter(place())(undefined);
  expect(isOpen(health, place())).toBe(true);
});

test('who insists is let through a refusal, and a success ends the rest for everybody; sickness is not passed', () => {
  const { health } = setUp();
  health.enter(place())(status('store_credentials', 401));
  expect(isOpen(health, place())).toBe(false);
  expect(() => health.check(place(), true)).not.toThrow();
  health.enter(place(), true)(undefined);
  expect(isOpen(health, place())).toBe(true);
  for (let n = 0; n < 5; n++) health.enter(place())(status('upstream_error', 500));
  expect(() => health.check(place(), true)).toThrow();
});
