// @vitest-environment happy-dom
import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { cartKeys } from './cart-ledger.ts';
import { carts } from './carts.ts';

test('the neighbors of an open cart stay as they were, and are asked for anew when it is opened again', async () => {
  const client = new QueryClient();
  const fetch = vi.fn(() => Promise.resolve(Response.json({ position: 1, previous: null, next: null })));
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', fetch);
  const options = carts.neighbors('loja', { customerId: '7', cartId: '1' }, defaultsOf(cartSearch));
  const observer = new QueryObserver(client, options);
  const close = observer.subscribe(() => {});
  await vi.waitFor(() => expect(observer.getCurrentResult().isSuccess).toBe(true));
  await client.invalidateQueries({ queryKey: cartKeys.store('loja') });
  expect(fetch).toHaveBeenCalledTimes(1);
  close();
  await vi.waitFor(() => expect(client.getQueryData(options.queryKey)).toBeUndefined());
  vi.unstubAllGlobals();
});
