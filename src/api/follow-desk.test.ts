// @vitest-environment happy-dom
import { QueryClient } from '@tanstack/react-query';
import { expect, test, vi } from 'vitest';
import { untouched } from '#contract/app/cart-triage.ts';
import { type CartRow, cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { carts } from './carts.ts';
import { followDesk } from './follow-desk.ts';

test('the very first act of a store shows at once, without reading the list again', async () => {
  const alias = 'loja';
  const list = carts.list(alias, defaultsOf(cartSearch)).queryKey;
  const client = new QueryClient();
  client.setQueryData(list, {
    rows: [{ id: '1', customerId: '7', goneAt: null, triage: untouched } as CartRow],
    next: null,
    previous: null,
  });
  const asked: unknown[] = [];
  const replied = { ...untouched, state: 'replied', version: 1 };
  const answers = [
    { revision: 0, changes: [] },
    { revision: 1, changes: [{ cartId: '1', customerId: '7', triage: replied }] },
  ];
  vi.stubEnv('DEV', false);
  vi.stubGlobal('fetch', (_url: string, init: RequestInit) => {
    asked.push(JSON.parse(String(init.body)));
    return Promise.resolve(Response.json({ ...answers[asked.length - 1], stale: false, presence: [] }));
  });
  for (const _answer of answers) await client.fetchQuery(followDesk(alias, null));
  expect(asked).toEqual([
    { since: null, at: null },
    { since: 0, at: null },
  ]);
  expect(client.getQueryData(list)?.rows[0]?.triage.state).toBe('replied');
  expect(client.getQueryState(list)?.isInvalidated).toBe(false);
});
