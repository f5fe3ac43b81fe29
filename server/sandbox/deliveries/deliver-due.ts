import { createHmac } from 'node:crypto';
import { and, asc, eq, isNotNull, lte } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { StoreRow } from '../schema.ts';
import { type WebhookRow, webhookDeliveries, webhooks } from '../schema-sales.ts';

/** Seconds of the store's clock after which a failed delivery is tried a second and a third time. */
const retries = [60, 600];

/** Failures in a row that switch a hook off. */
const maxFailures = 30;

type DeliveryRow = typeof webhookDeliveries.$inferSelect;

/** Proof of a body: base64 of its HMAC-SHA256 under the hook's secret. */
function signatureOf(body: string, secret: string): string {
  return createHmac('sha256', secret).update(body).digest('base64');
}

/** @returns the receiver's status, or null when it gave none in time */
async function post({ url, secretKey }: WebhookRow, body: string, timeoutMs: number): Promise<number | null> {
  const headers = {
    'Content-Type': 'application/json',
    'X-Yampi-Hmac-SHA256': signatureOf(body, secretKey),
  };
  // A redirect could lead off this machine.
  const request = { method: 'POST', headers, body, redirect: 'manual' } as const;
  try {
    const answer = await fetch(url, { ...request, signal: AbortSignal.timeout(timeoutMs) });
    await answer.body?.cancel();
    return answer.status;
  } catch {
    return null;
  }
}

/**
 * Sends what is due until a moment of the store's clock: each hook in order of time, the hooks side by side. Thirty
 * failures in a row switch a hook off, and what still waits for it is dropped.
 * @returns how many deliveries arrived
 */
export async function deliverDue(
  db: NodePgDatabase,
  store: Pick<StoreRow, 'id'>,
  until: Date,
  timeoutMs = 5000,
): Promise<number> {
  const waiting = await db
    .selectDistinct({ id: webhookDeliveries.webhookId })
    .from(webhookDeliveries)
    .where(and(eq(webhookDeliveries.storeId, store.id), lte(webhookDeliveries.dueAt, until)));
  const arrived = await Promise.all(waiting.map(({ id }) => drain(id)));
  return arrived.reduce((sum, count) => sum + count, 0);

  async function drain(webhookId: number): Promise<number> {
    const ofHook = and(eq(webhookDeliveries.storeId, store.id), eq(webhookDeliveries.webhookId, webhookId));
    const one = and(eq(webhooks.storeId, store.id), eq(webhooks.id, webhookId));
    for (let count = 0; ; ) {
      const [next] = await db
        .select()
        .from(webhookDeliveries)
        .where(and(ofHook, lte(webhookDeliveries.dueAt, until)))
        .orderBy(asc(webhookDeliveries.dueAt), asc(webhookDeliveries.id))
        .limit(1);
      const [hook] = next ? await db.select().from(webhooks).where(one) : [];
      if (!next || !hook?.active) return count;
      const status = await post(hook, next.body, timeoutMs);
      const ok = status !== null && status >= 200 && status < 300;
      await db
        .update(webhookDeliveries)
        .set(outcome(next, status, ok))
        .where(and(ofHook, eq(webhookDeliveries.id, next.id)));
      const failures = ok ? 0 : hook.failures + 1;
      const active = failures < maxFailures;
      await db.update(webhooks).set({ failures, active }).where(one);
      if (!active) await dropWaiting(db, store.id, webhookId);
      if (ok) count += 1;
    }
  }
}

function outcome({ attempts, dueAt }: DeliveryRow, status: number | null, ok: boolean) {
  const wait = ok ? undefined : retries[attempts];
  const next = dueAt && wait !== undefined ? new Date(dueAt.getTime() + wait * 1000) : null;
  return { status, attempts: attempts + 1, sentAt: dueAt, dueAt: next };
}

/** What was never tried goes, what was tried is given up. */
async function dropWaiting(db: NodePgDatabase, storeId: number, webhookId: number): Promise<void> {
  const ofHook = and(eq(webhookDeliveries.storeId, storeId), eq(webhookDeliveries.webhookId, webhookId));
  await db.delete(webhookDeliveries).where(and(ofHook, eq(webhookDeliveries.attempts, 0)));
  await db
    .update(webhookDeliveries)
    .set({ dueAt: null })
    .where(and(ofHook, isNotNull(webhookDeliveries.dueAt)));
}
