import type { getStatBreakdown, StatBreakdown } from '#contract/app/stats.ts';
import type { QueryFor } from '#contract/endpoint.ts';
import type { Stats } from '#server/mirror/stats.ts';

type Query = QueryFor<typeof getStatBreakdown>;

/** A breakdown by gateway under the names of their accounts; by these it is searched, for nobody knows an id. */
export async function breakdownByGateway(
  stats: Stats,
  alias: string,
  query: Query,
  readNames: () => Promise<Map<string, string>>,
): Promise<StatBreakdown> {
  const [all, names] = await Promise.all([stats.breakdown(alias, { ...query, find: '' }), readNames()]);
  const rows = all.rows.map((row) => ({ ...row, label: names.get(row.key[0] ?? '') ?? null }));
  const wanted = fold(query.find).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return { ...all, rows };
  const found = rows.filter(({ key, label }) => {
    const text = fold(`${label ?? ''} ${key[0] ?? ''}`);
    return wanted.every((word) => text.includes(word));
  });
  return { ...all, rows: found, others: null };
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
