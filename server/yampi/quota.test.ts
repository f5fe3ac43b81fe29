import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createQuota } from './quota.ts';

function setUp() {
  const clock = { at: 1_000_000 };
  const quota = createQuota({ now: () => clock.at });
  const spend = (count: number, lane: 'interactive' | 'background' = 'interactive') =>
    Array.from({ length: count }, () => quota.take('carts loja', lane)).filter(({ ok }) => ok).length;
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
    expect(quota.take('carts loja', 'interactive')).toEqual({ ok: false, waitMs: 30_000 });
    expect(quota.take('carts loja', 'background')).toEqual({ ok: false, waitMs: 30_000 });
    clock.at += 30_000;
    expect(spend(100)).toBe(20);
  });

  test('each route and store has its own', () => {
    const { quota, spend } = setUp();
    spend(100);
    expect(quota.take('carts outra', 'interactive')).toEqual({ ok: true });
  });

  test('a raised limit counts at once, a lowered one too', () => {
    const { quota, spend } = setUp();
    spend(50);
    quota.learn('carts loja', { limit: 600, remaining: 550 });
    expect(spend(1_000)).toBe(450);
    quota.learn('carts loja', { limit: 30, remaining: null });
    expect(spend(1)).toBe(0);
  });

  test('calls of others on the same address are counted, and forgotten after a minute', () => {
    const { clock, quota, spend } = setUp();
    spend(5);
    quota.learn('carts loja', { limit: 60, remaining: 15 });
    expect(spend(100)).toBe(5);
    clock.at += 60_000;
    expect(spend(100)).toBe(50);
  });

  test('nothing passes while it is closed', () => {
    const { clock, quota, spend } = setUp();
    spend(1);
    clock.at += 20_000;
    expect(quota.close('carts loja', null)).toBe(40_000);
    expect(quota.close('carts loja', 7_000)).toBe(40_000);
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
            const ticket = quota.take('r', background ? 'background' : 'interactive');
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
          quota.take('r', 'background');
        }
        const ticket = quota.take('r', 'background');
        if (ticket.ok) return;
        clock.at += ticket.waitMs;
        expect(quota.take('r', 'background').ok).toBe(true);
      }),
    );
  });
});
