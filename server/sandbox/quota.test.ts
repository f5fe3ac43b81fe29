import { expect, it } from 'vitest';
import { createQuota } from './quota.ts';

it('counts calls in windows of a minute that begin with the first call', () => {
  const quota = createQuota(60);
  const call = (at: number) => quota.take('key', 2, at);
  expect(call(5_000)).toEqual({ allowed: true, limit: 2, remaining: 1 });
  expect(call(6_000)).toEqual({ allowed: true, limit: 2, remaining: 0 });
  expect(call(64_999)).toEqual({ allowed: false, limit: 2, remaining: 0 });
  expect(call(65_000)).toEqual({ allowed: true, limit: 2, remaining: 1 });
});

it('keeps keys apart', () => {
  const quota = createQuota(60);
  expect(quota.take('a', 1, 0).allowed).toBe(true);
  expect(quota.take('b', 1, 0).allowed).toBe(true);
  expect(quota.take('a', 1, 0).allowed).toBe(false);
});

it('has a limit for all and one for each store', () => {
  const quota = createQuota(60);
  quota.setLimit('small', 5);
  quota.setLimit('free', null);
  const limits = ['other', 'small', 'free'].map((alias) => quota.limitOf(alias, 'listCarts'));
  expect(limits).toEqual([60, 5, 100_000]);
});

it('has fewer sign-ins and more orders, unless a limit was set', () => {
  const quota = createQuota(60);
  const limits = (alias: string) =>
    ['authMe', 'listOrders', 'getOrder'].map((route) => quota.limitOf(alias, route));
  expect(limits('store')).toEqual([10, 120, 120]);
  quota.setLimit('store', 7);
  expect(limits('store')).toEqual([7, 7, 7]);
});

it('a limit of nothing allows nothing', () => {
  expect(createQuota(60).take('key', 0, 0)).toEqual({ allowed: false, limit: 0, remaining: 0 });
});
