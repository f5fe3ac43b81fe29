import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { StoreRow } from '../schema.ts';
import { webhookDeliveries } from '../schema-sales.ts';
import { openOutbox, type ToldEvent } from './outbox.ts';
import { loadResourceWorld, type ResourceWorld } from './resources.ts';

/** Leaves word of something that the hand behind the curtain did. The transaction must hold the store. */
export async function tell(
  tx: Pick<NodePgDatabase, 'select' | 'insert'>,
  store: StoreRow,
  event: ToldEvent,
  { at, resource }: { at: Date; resource: (world: ResourceWorld) => object },
): Promise<void> {
  const outbox = await openOutbox(tx, store);
  if (!outbox.wants(event)) return;
  outbox.put(event, at, resource(await loadResourceWorld(tx, store, at)));
  if (outbox.rows.length > 0) await tx.insert(webhookDeliveries).values(outbox.rows);
}
