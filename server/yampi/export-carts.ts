import type { Day } from '#contract/sao-paulo.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';

/** What Yampi can filter its spreadsheet by. Days are São Paulo days, both inclusive. */
export type YampiExport = {
  days: { first: Day; last: Day } | null;
  source: readonly string[];
  campaign: readonly string[];
  refused: boolean;
};

/** Makes Yampi send who owns the credential a spreadsheet by e-mail, in one call. @throws {UpstreamError} */
export async function exportCarts(client: YampiClient, alias: string, wanted: YampiExport): Promise<void> {
  const { days, source, campaign, refused } = wanted;
  await client.call(operations.exportCarts, {
    params: { alias },
    query: {
      ...(days && { date: `created_at:${days.first}|${days.last}` }),
      ...(source.length > 0 && { utm_source: source }),
      ...(campaign.length > 0 && { utm_campaign: campaign }),
      ...(refused && { status: 'payment_refused' }),
      skipCache: true,
    },
  });
}
