import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import type { SyncStatus } from '#contract/app/sync.ts';
import { ApiError, type ApiErrorCode } from './api-error.ts';
import { sync } from './sync.ts';

/** In how many ms a page asks again that last heard this status, or then this refusal. */
function nextAsking(state: SyncStatus['state'], refusal?: ApiErrorCode): number | false | undefined {
  const client = new QueryClient();
  const options = sync.status('loja');
  client.setQueryData(options.queryKey, { state } as SyncStatus);
  const query = new QueryObserver(client, options).getCurrentQuery();
  if (refusal) query.setState({ error: new ApiError(refusal), status: 'error' });
  const { refetchInterval } = options;
  return typeof refetchInterval === 'function' ? refetchInterval(query) : refetchInterval;
}

test.each([
  ['syncing', undefined, 2_000],
  ['idle', undefined, 30_000],
  ['syncing', 'unreachable', 2_000],
  ['syncing', 'signed_out', false],
] as const)('a read that is %s, refused as %s, is asked for again in %s', (state, refusal, expected) => {
  expect(nextAsking(state, refusal)).toBe(expected);
});
