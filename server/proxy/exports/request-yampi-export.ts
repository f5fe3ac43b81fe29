import type { CartExport } from '#contract/app/exports.ts';
import type { Exports } from '#server/desk/exports.ts';
import type { AuditEntry } from '#server/store/audit.ts';
import { contentHash } from '#server/store/content-hash.ts';
import type { WriteIntent } from '#server/store/write-keys.ts';
import { asUser } from '#server/yampi/as-user.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { exportCarts } from '#server/yampi/export-carts.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import type { Deed } from '../handlers/handler.ts';
import { claimKey } from '../settings/claim-key.ts';
import { type SettingDeps, surelyNothing } from '../settings/save-setting.ts';
import { yampiFilter } from './yampi-filter.ts';

type Deps = { yampi: YampiClient; settings: SettingDeps; exports: Exports; now: () => Date };

/**
 * Asks Yampi for its spreadsheet, once for each key. Where no answer comes it may have been asked all the same: the
 * history keeps it, and the same key never asks again.
 * @throws {Refusal} for a filter that Yampi does not know
 * @throws {UpstreamError}
 */
export async function requestYampiExport(
  { yampi, settings, exports, now }: Deps,
  alias: string,
  search: string,
  { actor, requestId, key }: Deed,
): Promise<CartExport> {
  const wanted = yampiFilter(search, now());
  const intent: WriteIntent = {
    userId: actor.id,
    key,
    operation: `requestYampiExport ${alias}`,
    payload: search,
  };
  const id = contentHash([actor.id, key]).slice(0, 32);
  const known = await claimKey(settings.writeKeys, intent);
  if (known.state === 'done') return known.result as CartExport;
  if (known.state === 'cut_off') {
    const begun = (await exports.list(alias, actor.id)).find((one) => one.id === id);
    if (begun) return begun;
  }
  const record = (outcome: AuditEntry['outcome']) =>
    settings.audit.record({
      actor,
      requestId,
      alias,
      operation: 'requestYampiExport',
      object: `store ${alias}`,
      fields: [{ name: 'search', before: null, after: search }],
      outcome,
    });
  await record('intent');
  const made = await exports.begin(alias, { id, by: actor, kind: 'yampi', search, searched: false });
  try {
    await exportCarts(asUser(yampi, actor.id), alias, wanted);
  } catch (error) {
    const isNothing = error instanceof UpstreamError && surelyNothing.has(error.code);
    if (isNothing) {
      await exports.drop(alias, id);
      await settings.writeKeys.release(intent);
    } else await settings.writeKeys.finish(intent, made);
    await record(isNothing ? 'failed' : 'unknown');
    throw error;
  }
  await settings.writeKeys.finish(intent, made);
  await record('done');
  return made;
}
