import { expect, test, vi } from 'vitest';
import { ApiError } from '#src/api/api-error.ts';
import { createQueryClient } from './query-client.ts';

/** How often a view is asked for that fails like this each time. */
async function askedFor(error: ApiError): Promise<number> {
  vi.useFakeTimers();
  const ask = vi.fn().mockRejectedValue(error);
  const ended = createQueryClient()
    .fetchQuery({ queryKey: ['view'], queryFn: ask })
    .catch(() => {});
  await vi.runAllTimersAsync();
  await ended;
  vi.useRealTimers();
  return ask.mock.calls.length;
}

test('a view that there was no room for is asked for three times more', async () => {
  expect(await askedFor(new ApiError('overloaded', { retryAfter: 1 }))).toBe(4);
});

test('what failed otherwise was retried by the server, if at all', async () => {
  for (const code of ['upstream_timeout', 'busy', 'not_found', 'internal'] as const)
    expect(await askedFor(new ApiError(code))).toBe(1);
});
