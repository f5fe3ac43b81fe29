import type { YampiStats } from '#contract/app/stats.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { UpstreamError } from './upstream-error.ts';

/** What Yampi counts as converted, of the whole store, past the cache; `recoveredCents` is null when unreadable. @throws {UpstreamError} */
export async function fetchCartStats(
  client: YampiClient,
  alias: string,
): Promise<Pick<YampiStats, 'recovered' | 'recoveredCents'>> {
  const input = { params: { alias }, query: { skipCache: true } };
  const { converted_carts: converted } = await client.call(operations.getCartStats, input);
  if (converted?.total == null) throw new UpstreamError('upstream_bad_response', 'getCartStats: no count');
  return { recovered: converted.total, recoveredCents: converted.amount };
}
