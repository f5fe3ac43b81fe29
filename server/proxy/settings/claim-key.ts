import type { KnownWrite, WriteIntent, WriteKeys } from '#server/store/write-keys.ts';
import { Refusal } from '../refusal.ts';

/**
 * Claims the key of a write to Yampi, or tells how the first call with it ended.
 * @throws {Refusal} `in_progress`, or `invalid` for a key that meant something else
 */
export async function claimKey(
  keys: WriteKeys,
  intent: WriteIntent,
): Promise<Exclude<KnownWrite, { state: 'running' | 'other_payload' }>> {
  const known = await keys.begin(intent);
  if (known.state === 'other_payload')
    throw new Refusal('invalid', {
      fields: { idempotencyKey: ['Esta chave já foi usada para outro pedido'] },
    });
  if (known.state === 'running') throw new Refusal('in_progress');
  return known;
}
