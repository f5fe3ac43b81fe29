import { and, asc, eq, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { StoreRow } from '../schema.ts';
import { webhookDeliveries, webhooks } from '../schema-sales.ts';
import { plainDate } from '../wire/values.ts';
import { isLoopback } from './is-loopback.ts';

type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** What the sandbox tells of. Hooks may ask for all of the catalogue; nothing else happens here. */
export type ToldEvent = 'cart.reminder' | 'transaction.payment.refused' | 'order.paid';

export type Outbox = {
  /** Whether anybody wants to be told; its resource need not be made otherwise. */
  wants(event: ToldEvent): boolean;
  put(event: ToldEvent, at: Date, resource: object): void;
  /** What was put, to be written in the transaction in which it happened. */
  rows: DeliveryRow[];
};

/** Letters to the hooks that are on and on this machine. The transaction must hold the store. */
export async function openOutbox(
  tx: Pick<NodePgDatabase, 'select'>,
  store: Pick<StoreRow, 'id' | 'alias'>,
): Promise<Outbox> {
  const hooks = await tx
    .select()
    .from(webhooks)
    .where(and(eq(webhooks.storeId, store.id), eq(webhooks.active, true)))
    .orderBy(asc(webhooks.id));
  const reached = hooks.filter((hook) => isLoopback(hook.url));
  const last = reached.length
    ? await tx
        .select({ hook: webhookDeliveries.webhookId, id: sql<number>`max(${webhookDeliveries.id})` })
        .from(webhookDeliveries)
        .where(eq(webhookDeliveries.storeId, store.id))
        .groupBy(webhookDeliveries.webhookId)
    : [];
  const lastIds = new Map(last.map(({ hook, id }) => [hook, id]));
  const rows: DeliveryRow[] = [];
  const wanting = (event: string) => reached.filter((hook) => hook.events.includes(event));

  return {
    rows,
    wants: (event) => wanting(event).length > 0,
    put(event, at, resource) {
      const merchant = { id: store.id, alias: store.alias };
      const body = JSON.stringify({ event, time: plainDate(at), merchant, resource });
      for (const { id: webhookId, onSince } of wanting(event)) {
        if (at < onSince) continue;
        const id = (lastIds.get(webhookId) ?? 0) + 1;
        lastIds.set(webhookId, id);
        const fresh = { status: null, attempts: 0, sentAt: null, dueAt: at };
        rows.push({ storeId: store.id, webhookId, id, event, body, ...fresh });
      }
    },
  };
}
