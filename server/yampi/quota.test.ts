import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuota } from './quota.ts';

const routeOf = (key: string) => ({ key, limit: 60 });

function setUp() {
  const clock = { at: 1_000_000 };
  const quota = createQuota(() => clock.at);
  const spend = (count: number, lane: 'interactive' | 'background' = 'interactive') =>
    Array.from({ length: count }, () => quota.take(routeOf('carts loja'), { lane })).filter(({ ok }) => ok)
      .length;
  return { clock, quota, spend };
}

describe('createQuota', () => {
  test('gives 50 of the 60 calls, of which the sync may take 40', () => {
    const { spend } = setUp();
    expect(spend(100, 'background')).toBe(40);
    expect(spend(100)).toBe(10);
  });

  test('says when a refused call may pass; the sync waits until ten are free', () => {
    const { clock, quota, spend } = setUp();
    spend(20);
    clock.at += 30_000;
    spend(30);
    expect(quota.take(routeOf('carts loja'), { lane: 'interactive' })).toEqual({ ok: false, waitMs: 30_000 });
    expect(quota.take(routeOf('carts loja'), { lane: 'background' })).toEqual({ ok: false, waitMs: 30_000 });
    clock.at += 30_000;
    expect(spend(100)).toBe(20);
  });

  test('each route and store has its own', () => {
    const { quota, spend } = setUp();
    spend(100);
    expect(quota.take(routeOf('carts outra'), { lane: 'interactive' })).toEqual({ ok: true });
  });

  test('a raised limit counts at once, a lowered one too', () => {
    const { quota, spend } = setUp();
    spend(50);
    quota.learn(routeOf('carts loja'), { limit: 600, remaining: 550 });
    expect(spend(1_000)).toBe(450);
    quota.learn(routeOf('carts loja'), { limit: 30, remaining: null });
    expect(spend(1)).toBe(0);
  });

  test('calls of others on the same address are counted, and forgotten after a minute', () => {
    const { clock, quota, spend } = setUp();
    spend(5);
    quota.learn(routeOf('carts loja'), { limit: 60, remaining: 15 });
    expect(spend(100)).toBe(5);
    clock.at += 60_000;
    expect(spend(100)).toBe(50);
  });

  test('nothing passes while it is closed', () => {
    const { clock, quota, spend } = setUp();
    spend(1);
    clock.at += 20_000;
    expect(quota.close(routeOf('carts loja'), null)).toBe(40_000);
    expect(quota.close(routeOf('carts loja'), 7_000)).toBe(40_000);
    expect(spend(1)).toBe(0);
    clock.at += 40_000;
    expect(spend(1)).toBe(1);
  });

  test('no 60 seconds ever hold more than 50 calls, whoever makes them', () => {
    const step = fc.tuple(fc.integer({ min: 0, max: 20_000 }), fc.boolean(), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { clock, quota } = setUp();
        const sent: number[] = [];
        for (const [wait, background, count] of steps) {
          clock.at += wait;
          for (let n = 0; n < count; n++) {
            const ticket = quota.take(routeOf('r'), { lane: background ? 'background' : 'interactive' });
            if (ticket.ok) sent.push(clock.at);
            else expect(ticket.waitMs).toBeGreaterThan(0);
          }
        }
        for (const from of sent)
          expect(sent.filter((at) => at >= from && at < from + 60_000).length).toBeLessThanOrEqual(50);
      }),
    );
  });

  test('after the wait it told, a call passes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { maxLength: 80 }), (waits) => {
        const { clock, quota } = setUp();
        for (const wait of waits) {
          clock.at += wait;
          quota.take(routeOf('r'), { lane: 'background' });
        }
        const ticket = quota.take(routeOf('r'), { lane: 'background' });
        if (ticket.ok) return;
        clock.at += ticket.waitMs;
        expect(quota.take(routeOf('r'), { lane: 'background' }).ok).toBe(true);
      }),
    );
  });

  test('while there is enough, one person may have most of it; the last ten are shared out', () => {
    const { clock, quota } = setUp();
    const ask = (user: string) => quota.take(routeOf('r'), { lane: 'interactive', user });
    const spend = (user: string) => Array.from({ length: 60 }, () => ask(user)).filter(({ ok }) => ok).length;
    ask('ana');
    expect(spend('bia')).toBe(39);
    expect(ask('bia')).toEqual({ ok: false, waitMs: 60_000 });
    expect(spend('ana')).toBe(10);
    clock.at += 60_000;
    expect(spend('bia')).toBe(50);
  });

  test('nobody is held back for people who have not asked for a minute', () => {
    const { clock, quota } = setUp();
    const ask = (user: string) => quota.take(routeOf('r'), { lane: 'interactive', user }).ok;
    expect(ask('ana')).toBe(true);
    clock.at += 60_000;
    expect(Array.from({ length: 60 }, () => ask('bia')).filter(Boolean).length).toBe(50);
  });

  test('whoever has had less than an equal part always gets a call that is left', () => {
    const users = fc.constantFrom('ana', 'bia', 'caio');
    const step = fc.tuple(fc.integer({ min: 0, max: 3_000 }), users, fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const { clock, quota } = setUp();
        const sent: { at: number; user: string }[] = [];
        for (const [wait, user, count] of steps) {
          clock.at += wait;
          for (let n = 0; n < count; n++) {
            const recent = sent.filter(({ at }) => at > clock.at - 60_000);
            const own = recent.filter((call) => call.user === user).length;
            const ticket = quota.take(routeOf('r'), { lane: 'interactive', user });
            if (recent.length < 50 && own < Math.floor(50 / 3)) expect(ticket.ok).toBe(true);
            if (ticket.ok) sent.push({ at: clock.at, user });
            else expect(ticket.waitMs).toBeGreaterThan(0);
          }
        }
      }),
    );
  });
});
