import type { YampiClient } from './client.ts';
import { fetchAffiliationNames } from './payment-configs.ts';

export type AffiliationNames = (client: YampiClient, alias: string) => Promise<Map<string, string>>;

/** Names change rarely, and a label may wait for its new one. */
const goodFor = 5 * 60_000;
const mostStores = 200;
/** Numbers do not wait longer for a label. */
const patience = 3_000;

/**
 * Names of a store's gateway accounts by id, and nothing else of them. Remembered for minutes; never rejects: where Yampi
 * does not tell, or not soon, there are none.
 */
export function rememberAffiliationNames(now: () => Date): AffiliationNames {
  const known = new Map<string, { until: number; names: Map<string, string> }>();
  return async (client, alias) => {
    const remembered = known.get(alias);
    if (remembered && remembered.until > now().getTime()) return remembered.names;
    const names = await readNames(client, alias).catch(() => null);
    if (!names) return remembered?.names ?? new Map();
    known.delete(alias);
    known.set(alias, { until: now().getTime() + goodFor, names });
    for (const oldest of [...known.keys()].slice(0, -mostStores)) known.delete(oldest);
    return names;
  };
}

async function readNames(client: YampiClient, alias: string): Promise<Map<string, string>> {
  const impatient: YampiClient = {
    ...client,
    call: (operation, input) => client.call(operation, { ...input, signal: AbortSignal.timeout(patience) }),
  };
  const rows = await fetchAffiliationNames(impatient, alias);
  return new Map(
    rows.flatMap(({ id, name, gateway }) => (name || gateway ? [[id, name || gateway] as const] : [])),
  );
}
