import { sql } from 'drizzle-orm';
import {
  boolean,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';

/*
 * The imitated API's own tables. Everything below a store carries its store_id: ids repeat between stores, so
 * that one seed makes the same ids everywhere. Instants have whole seconds, because the wire shows no more.
 */
export const sandboxSchema = pgSchema('sandbox');

export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 0 });

/** One person with API credentials; they reach all his stores. */
export const users = sandboxSchema.table(
  'users',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity({ startWith: 1001 }),
    name: text().notNull(),
    email: text().notNull(),
    userToken: text('user_token').notNull(),
    userSecretKey: text('user_secret_key').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('users_token').on(t.userToken)],
);

export const stores = sandboxSchema.table(
  'stores',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity({ startWith: 501 }),
    userId: integer('user_id')
      .notNull()
      .references(() => users.id),
    alias: text().notNull(),
    name: text().notNull(),
    active: boolean().notNull(),
    /** How far this store's clock is ahead of the real one. */
    clockSeconds: integer('clock_seconds').notNull().default(0),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [uniqueIndex('stores_alias').on(t.alias), index('stores_user').on(t.userId)],
);

export type Address = {
  zipCode: string;
  street: string;
  number: string;
  complement: string | null;
  neighborhood: string;
  city: string;
  uf: string;
};

export const customers = sandboxSchema.table(
  'customers',
  {
    storeId: integer('store_id').notNull(),
    id: integer().notNull(),
    token: uuid().notNull(),
    /** Null names, documents and contacts mean anonymized. */
    firstName: text('first_name'),
    lastName: text('last_name'),
    companyName: text('company_name'),
    cpf: text(),
    cnpj: text(),
    email: text(),
    areaCode: text('area_code'),
    phone: text(),
    birthday: text(),
    /** Name, e-mail and phone digits, each on a line, folded by `searchable`. */
    search: text().notNull(),
    address: jsonb().$type<Address>(),
    newsletter: boolean().notNull(),
    whatsapp: boolean().notNull(),
    anonymized: boolean().notNull(),
    lastOrderAt: instant('last_order_at'),
    lastOrderCents: integer('last_order_cents'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

/** A line of a cart: sku id, pieces, price of one piece in cents. A triple, because a store may have millions. */
export type CartLine = [skuId: number, quantity: number, unitCents: number];

export type Step = 'personal_info' | 'shippment' | 'payment';

export const carts = sandboxSchema.table(
  'carts',
  {
    storeId: integer('store_id').notNull(),
    id: integer().notNull(),
    token: uuid().notNull(),
    customerId: integer('customer_id'),
    /** Shopper who left name and e-mail but is no customer yet. */
    guestName: text('guest_name'),
    guestEmail: text('guest_email'),
    step: text().$type<Step>().notNull(),
    refused: boolean().notNull(),
    hasAddress: boolean('has_address').notNull(),
    hasRecommendation: boolean('has_recommendation').notNull(),
    shipmentServiceId: smallint('shipment_service_id'),
    paymentId: smallint('payment_id'),
    lines: jsonb().$type<CartLine[]>().notNull(),
    subtotalCents: integer('subtotal_cents').notNull(),
    promocodeCents: integer('promocode_cents').notNull(),
    combosCents: integer('combos_cents').notNull(),
    progressiveCents: integer('progressive_cents').notNull(),
    shipmentCents: integer('shipment_cents').notNull(),
    /** Freight before its own discount; null when it was not calculated yet. */
    shipmentOriginalCents: integer('shipment_original_cents'),
    totalCents: integer('total_cents').notNull(),
    utmSource: text('utm_source'),
    utmMedium: text('utm_medium'),
    utmCampaign: text('utm_campaign'),
    utmContent: text('utm_content'),
    utmTerm: text('utm_term'),
    /** The customer's, or the guest's name and e-mail. */
    search: text().notNull(),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
    /** Set when the shopper bought: the cart has left every list. */
    recoveredAt: instant('recovered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    // nullsFirst is what ORDER BY … DESC means; without it the index is not used for the order.
    index('carts_newest').on(t.storeId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
    index('carts_source').on(
      t.storeId,
      t.utmSource,
      t.createdAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index('carts_campaign').on(
      t.storeId,
      t.utmCampaign,
      t.createdAt.desc().nullsFirst(),
      t.id.desc().nullsFirst(),
    ),
    index('carts_refused')
      .on(t.storeId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst())
      .where(sql`refused`),
    index('carts_customer').on(t.storeId, t.customerId),
  ],
);

export const transactions = sandboxSchema.table(
  'transactions',
  {
    storeId: integer('store_id').notNull(),
    id: integer().notNull(),
    /** Null for an order that never was an abandoned cart. */
    cartId: integer('cart_id'),
    orderId: integer('order_id'),
    customerId: integer('customer_id'),
    paymentId: smallint('payment_id').notNull(),
    affiliationId: smallint('affiliation_id').notNull(),
    paymentConfigId: integer('payment_config_id'),
    status: text().notNull(),
    amountCents: integer('amount_cents').notNull(),
    installments: smallint().notNull(),
    errorCode: text('error_code'),
    errorMessage: text('error_message'),
    truncatedCard: text('truncated_card'),
    holderName: text('holder_name'),
    /** End of a Pix, due day of a boleto. */
    expiresAt: instant('expires_at'),
    capturedAt: instant('captured_at'),
    cancelledAt: instant('cancelled_at'),
    createdAt: instant('created_at').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.storeId, t.id] }),
    index('transactions_cart').on(t.storeId, t.cartId),
    index('transactions_order').on(t.storeId, t.orderId).where(sql`order_id is not null`),
    index('transactions_newest').on(t.storeId, t.createdAt.desc().nullsFirst(), t.id.desc().nullsFirst()),
  ],
);

/** The highest id of a store's table whose row was deleted. */
export const retiredIds = sandboxSchema.table(
  'retired_ids',
  {
    storeId: integer('store_id').notNull(),
    tableName: text('table_name').notNull(),
    lastId: integer('last_id').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.tableName] })],
);

export type UserRow = typeof users.$inferSelect;
export type StoreRow = typeof stores.$inferSelect;
export type CustomerRow = typeof customers.$inferSelect;
export type CartRow = typeof carts.$inferSelect;
export type TransactionRow = typeof transactions.$inferSelect;
