import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, primaryKey, smallint, text, uuid } from 'drizzle-orm/pg-core';
import { type CartLine, instant, sandboxSchema } from './schema.ts';

/* What became of carts, and who is told of it. */

/** A paid order. Its cart, if it was ever abandoned, has left every list; the token still names it. */
export const orders = sandboxSchema.table(
  'orders',
  {
    storeId: integer('store_id').notNull(),
    id: integer().notNull(),
    number: integer().notNull(),
    cartToken: uuid('cart_token').notNull(),
    /** The abandoned cart it was; null when the shopper bought straight away. */
    cartId: integer('cart_id'),
    customerId: integer('customer_id'),
    statusId: smallint('status_id').notNull(),
    paymentId: smallint('payment_id').notNull(),
    promocodeId: integer('promocode_id'),
    lines: jsonb().$type<CartLine[]>().notNull(),
    productsCents: integer('products_cents').notNull(),
    discountCents: integer('discount_cents').notNull(),
    shipmentCents: integer('shipment_cents').notNull(),
    totalCents: integer('total_cents').notNull(),
    utmSource: text('utm_source'),
    utmMedium: text('utm_medium'),
    utmCampaign: text('utm_campaign'),
    utmContent: text('utm_content'),
    utmTerm: text('utm_term'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('orders_newest').on(t.storeId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

export const webhooks = sandboxSchema.table(
  'webhooks',
  {
    storeId: integer('store_id').notNull(),
    id: integer().notNull(),
    name: text().notNull(),
    url: text().notNull(),
    events: jsonb().$type<string[]>().notNull(),
    secretKey: text('secret_key').notNull(),
    active: boolean().notNull(),
    /** Since when it is on without a break: nobody is told of what happened before he asked, or while he was off. */
    onSince: instant('on_since').notNull(),
    /** In a row; thirty of them switch the hook off. */
    failures: smallint().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const webhookDeliveries = sandboxSchema.table(
  'webhook_deliveries',
  {
    storeId: integer('store_id').notNull(),
    webhookId: integer('webhook_id').notNull(),
    /** Counted per webhook, so that one which is switched off changes nothing for the others. */
    id: integer().notNull(),
    event: text().notNull(),
    body: text().notNull(),
    /** HTTP status of the receiver at the last attempt; null when there was none. */
    status: smallint(),
    attempts: smallint().notNull(),
    sentAt: instant('sent_at'),
    /** When to try next; null when it arrived or was given up. */
    dueAt: instant('due_at'),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.webhookId, t.id] }),
    index('webhook_deliveries_due').on(t.storeId, t.dueAt).where(sql`due_at is not null`),
  ],
);

export type WebhookRow = typeof webhooks.$inferSelect;
export type OrderRow = typeof orders.$inferSelect;
