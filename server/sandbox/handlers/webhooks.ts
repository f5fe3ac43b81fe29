import { randomBytes } from 'node:crypto';
import { and, asc, eq } from 'drizzle-orm';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { lockStore, nextId, retireId } from '../next-id.ts';
import { pageOf } from '../page-of.ts';
import { pathId } from '../path-id.ts';
import { webhookDeliveries, webhooks } from '../schema-sales.ts';
import { wholeSecond } from '../store-time.ts';
import { phpDate } from '../wire/values.ts';
import { WireError } from '../wire-error.ts';

/** The documented catalogue. */
const events = [
  'order.created',
  'order.paid',
  'order.status.updated',
  'order.invoice.created',
  'order.invoice.updated',
  'transaction.payment.refused',
  'cart.reminder',
  'customer.created',
  'customer.address.created',
  'product.created',
  'product.updated',
  'product.deleted',
  'product.inventory.updated',
  'cashback.expiring',
];

/** What the sandbox's plan allows; the real number depends on the store's. */
const maxWebhooks = 20;

function wireWebhook(row: typeof webhooks.$inferSelect) {
  return {
    id: row.id,
    name: row.name,
    url: row.url,
    active: row.active,
    events: row.events,
    secret_key: row.secretKey,
    created_at: phpDate(row.createdAt),
    updated_at: phpDate(row.updatedAt),
  };
}

function whereOne({ store, params }: StoreCall) {
  return and(eq(webhooks.storeId, store.id), eq(webhooks.id, pathId(params.id)));
}

function refuseUnknown(wanted: readonly string[]): void {
  const errors = Object.fromEntries(
    wanted.flatMap((event, at) =>
      events.includes(event) ? [] : [[`events.${at}`, ['O evento não existe.']]],
    ),
  );
  if (Object.keys(errors).length > 0) throw new WireError(422, { errors });
}

/** Who wants to be told of what. A change switches a hook on again that failures had switched off. */
export const webhookHandlers = {
  listWebhooks: (call) =>
    pageOf(
      call,
      webhooks,
      { where: eq(webhooks.storeId, call.store.id), order: [asc(webhooks.id)] },
      wireWebhook,
    ),
  createWebhook: ({ db, store, body, now }) => {
    refuseUnknown(body.events);
    return db.transaction(async (tx) => {
      await lockStore(tx, store);
      const count = await tx.$count(webhooks, eq(webhooks.storeId, store.id));
      if (count >= maxWebhooks) {
        throw new WireError(422, { errors: { url: ['O limite de webhooks do plano foi atingido.'] } });
      }
      const made = {
        ...body,
        storeId: store.id,
        id: await nextId(tx, webhooks, store),
        secretKey: `wh_${randomBytes(24).toString('base64url')}`,
        active: true,
        failures: 0,
        // The column rounds, and what happens in the rest of this second is to be told.
        onSince: wholeSecond(now),
        createdAt: now,
        updatedAt: now,
      };
      return { data: wireWebhook(found((await tx.insert(webhooks).values(made).returning())[0])) };
    });
  },
  getWebhook: async (call) => {
    const [row] = await call.db.select().from(webhooks).where(whereOne(call));
    return { data: wireWebhook(found(row)) };
  },
  updateWebhook: (call) => {
    const { db, store, body, now } = call;
    refuseUnknown(body.events);
    return db.transaction(async (tx) => {
      await lockStore(tx, store);
      const { active, onSince } = found((await tx.select().from(webhooks).where(whereOne(call)))[0]);
      const on = { active: true, failures: 0, onSince: active ? onSince : wholeSecond(now) };
      const changes = { ...body, ...on, updatedAt: now };
      const [row] = await tx.update(webhooks).set(changes).where(whereOne(call)).returning();
      return { data: wireWebhook(found(row)) };
    });
  },
  deleteWebhook: (call) =>
    call.db.transaction(async (tx) => {
      await lockStore(tx, call.store);
      const row = found((await tx.delete(webhooks).where(whereOne(call)).returning())[0]);
      await retireId(tx, webhooks, row);
      const ofHook = eq(webhookDeliveries.webhookId, row.id);
      await tx.delete(webhookDeliveries).where(and(eq(webhookDeliveries.storeId, row.storeId), ofHook));
      return null;
    }),
  listWebhookEvents: async () => ({ data: events }),
} satisfies Partial<StoreHandlers>;
