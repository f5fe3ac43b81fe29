import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';

/** The secrets of the active webhooks that a store sends to `url`. They never leave the server. @throws {UpstreamError} */
export async function fetchHookSecrets(client: YampiClient, alias: string, url: string): Promise<string[]> {
  const { rows } = await client.call(operations.listWebhooks, {
    params: { alias },
    query: { limit: 100, skipCache: true },
    lane: 'background',
  });
  return rows.flatMap((row) => (row.url === url && row.active && row.secret_key ? [row.secret_key] : []));
}
