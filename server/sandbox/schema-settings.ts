import { boolean, doublePrecision, integer, jsonb, primaryKey, smallint, text } from 'drizzle-orm/pg-core';
import { instant, sandboxSchema } from './schema.ts';

/* What the owner of a store sets up. Percents, taxes and hours are decimals as on the wire; money is cents. */

const ofStore = { storeId: integer('store_id').notNull(), id: integer().notNull() };
const times = { createdAt: instant('created_at').notNull(), updatedAt: instant('updated_at').notNull() };

/** Ways to pay that a store has; whether one is configured is read from `payment_configs`. */
export const paymentMethods = sandboxSchema.table(
  'payment_methods',
  {
    ...ofStore,
    alias: text().notNull(),
    name: text().notNull(),
    kind: text().$type<'card' | 'pix' | 'billet' | 'deposit'>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const affiliations = sandboxSchema.table(
  'affiliations',
  {
    ...ofStore,
    name: text().notNull(),
    gatewayAlias: text('gateway_alias').notNull(),
    autoCapture: boolean('auto_capture').notNull(),
    params: jsonb().$type<Record<string, string | number | boolean | null>>().notNull(),
    active: boolean().notNull(),
    backup: boolean().notNull(),
    statementDescriptor: text('statement_descriptor'),
    captureHourDelay: integer('capture_hour_delay').notNull(),
    forceMinimumTax: boolean('force_minimum_tax').notNull(),
    ...times,
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const paymentConfigs = sandboxSchema.table(
  'payment_configs',
  {
    ...ofStore,
    paymentId: integer('payment_id').notNull(),
    affiliationId: integer('affiliation_id').notNull(),
    active: boolean().notNull(),
    defaultDisplay: boolean('default_display').notNull(),
    accumulateDiscount: boolean('accumulate_discount').notNull(),
    ignorePromotions: boolean('ignore_promotions').notNull(),
    percentDiscount: doublePrecision('percent_discount').notNull(),
    minInstallmentCents: integer('min_installment_cents').notNull(),
    maxInstallmentsWithoutTax: smallint('max_installments_without_tax').notNull(),
    billetExpireDays: smallint('billet_expire_days').notNull(),
    spread: boolean().notNull(),
    daysToCancelUnpaidBillets: smallint('days_to_cancel_unpaid_billets').notNull(),
    hoursToCancelUnpaidPix: smallint('hours_to_cancel_unpaid_pix').notNull(),
    hoursToExpirePixCode: smallint('hours_to_expire_pix_code').notNull(),
    billetInstructions: text('billet_instructions'),
    ...times,
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const installments = sandboxSchema.table(
  'installments',
  {
    ...ofStore,
    paymentId: integer('payment_id').notNull(),
    installment: smallint().notNull(),
    tax: doublePrecision().notNull(),
    percentDiscount: doublePrecision('percent_discount').notNull(),
    startAt: instant('start_at'),
    endAt: instant('end_at'),
    ...times,
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const statuses = sandboxSchema.table(
  'statuses',
  {
    ...ofStore,
    alias: text().notNull(),
    name: text().notNull(),
    description: text().notNull(),
    position: smallint().notNull(),
    subject: text().notNull(),
    message: text().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const recoveryConfigs = sandboxSchema.table(
  'recovery_configs',
  {
    ...ofStore,
    emailSubject: text('email_subject').notNull(),
    smsSubject: text('sms_subject'),
    emailFrequency: smallint('email_frequency').notNull(),
    emailHoursDelay: doublePrecision('email_hours_delay').notNull(),
    promocodeInFirstEmail: boolean('promocode_in_first_email').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export type RecoveryMessage = {
  id: number;
  active: boolean;
  emailSubject: string;
  emailSubjectMultiple: string;
  emailMessage: string;
  emailMessageMultiple: string;
  smsMessage: string | null;
  smsMessageMultiple: string | null;
  hoursDelay: number;
  promocodeId: number | null;
};

/**
 * A config's switch and messages since a moment; the newest is the one in force. A cart's e-mails follow the
 * revision of the moment they were scheduled, so none needs a row of its own.
 */
export const recoveryRevisions = sandboxSchema.table(
  'recovery_revisions',
  {
    ...ofStore,
    configId: integer('config_id').notNull(),
    since: instant('since').notNull(),
    active: boolean().notNull(),
    messages: jsonb().$type<RecoveryMessage[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export const promocodes = sandboxSchema.table(
  'promocodes',
  {
    ...ofStore,
    code: text().notNull(),
    description: text().notNull(),
    active: boolean().notNull(),
    /** `p`: `value` is a percent; `v`: reais. */
    discountType: text('discount_type').$type<'p' | 'v'>().notNull(),
    value: doublePrecision().notNull(),
    minCents: integer('min_cents').notNull(),
    quantity: integer().notNull(),
    used: integer().notNull(),
    abandonedCart: boolean('abandoned_cart').notNull(),
    newsletter: boolean().notNull(),
    accumulate: boolean().notNull(),
    oncePerCustomer: boolean('once_per_customer').notNull(),
    freeShipment: boolean('free_shipment').notNull(),
    startAt: instant('start_at').notNull(),
    endAt: instant('end_at').notNull(),
    ...times,
  },
  (t) => [primaryKey({ columns: [t.storeId, t.id] })],
);

export type PaymentMethodRow = typeof paymentMethods.$inferSelect;
export type AffiliationRow = typeof affiliations.$inferSelect;
export type PaymentConfigRow = typeof paymentConfigs.$inferSelect;
export type InstallmentRow = typeof installments.$inferSelect;
export type StatusRow = typeof statuses.$inferSelect;
export type RecoveryConfigRow = typeof recoveryConfigs.$inferSelect;
export type RecoveryRevisionRow = typeof recoveryRevisions.$inferSelect;
export type PromocodeRow = typeof promocodes.$inferSelect;
