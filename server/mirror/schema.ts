import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core';
import type { PaymentAttempt } from '#contract/app/carts.ts';
import type { ErrorCode } from '#contract/app/errors.ts';
import type { Reach } from '#contract/app/reach.ts';
import type { RefusalReason } from '#contract/app/refusal-reason.ts';
import { ignoredFilters } from '#contract/app/sync.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import { restScore } from './rest-score.ts';

/** What of a cart no list needs. */
export type CartDetail = Pick<
  CartRecord,
  'updatedAt' | 'customer' | 'items' | 'totals' | 'emails' | 'attempts'
>;

const createdHour = "floor(extract(epoch from created_at at time zone 'America/Sao_Paulo') / 3600)::integer";

function instant(name: string) {
  return timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });
}

/** Money without a value, at the end of a list that starts with the highest or with the lowest. */
export const nullMoney = { highest: -9_007_199_254_740_991, lowest: 9_007_199_254_740_991 } as const;

export const mirrorCarts = pgTable(
  'mirror_carts',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    customerId: text('customer_id').notNull(),
    createdAt: instant('created_at').notNull(),
    /** Hours of São Paulo's clock from 1970-01-01 00:00 to it: 24 to every day, also where the clock changes. */
    createdHour: integer('created_hour').notNull().generatedAlwaysAs(sql.raw(createdHour)),
    totalCents: bigint('total_cents', { mode: 'number' }),
    step: text('step'),
    refused: boolean('refused').notNull(),
    waitingFor: text('waiting_for').$type<'pix' | 'billet'>(),
    utmSource: text('utm_source'),
    utmMedium: text('utm_medium'),
    utmCampaign: text('utm_campaign'),
    utmContent: text('utm_content'),
    utmTerm: text('utm_term'),
    name: text('name'),
    email: text('email'),
    /** National digits only. */
    phone: text('phone'),
    firstItem: text('first_item'),
    itemCount: integer('item_count').notNull(),
    anonymized: boolean('anonymized').notNull(),
    reach: text('reach').$type<Reach>().notNull(),
    /** Why the newest refused attempt was. */
    refusal: text('refusal').$type<RefusalReason>(),
    /** Of the newest payment attempt. */
    method: text('method').$type<PaymentAttempt['kind']>(),
    /** Id of the affiliation of the newest payment attempt. */
    gateway: text('gateway'),
    /** Titles of the items, each once. */
    items: text('items').array().notNull().default([]),
    brands: text('brands').array().notNull().default([]),
    /** Names and SKUs of the items, for the product filter. */
    products: text('products').notNull(),
    /** The token that an order names the cart by. */
    token: text('token'),
    /** The newest open cart of its customer, as triggers keep it; means nothing for customer 0. */
    newest: boolean('newest').notNull().default(true),
    emailsSent: integer('emails_sent').notNull(),
    emailsPlanned: integer('emails_planned').notNull(),
    nextEmailAt: instant('next_email_at'),
    /** First complete read of its window that lacked it. */
    goneAt: instant('gone_at'),
    /** Last time the list of abandoned carts had it; null for a cart that only a customer's carts had. */
    seenAt: instant('seen_at'),
    /** Last time the API confirmed it in any way. */
    syncedAt: instant('synced_at').notNull(),
    /** Of everything the API told, so that an unchanged cart is not written again. */
    digest: text('digest').notNull(),
    search: text('search')
      .notNull()
      .generatedAlwaysAs(
        sql`mirror_fold(coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, ''))`,
      ),
    productSearch: text('product_search').notNull().generatedAlwaysAs(sql`mirror_fold(products)`),
    /** What `priorityOf` makes of the cart once age adds nothing, as long as nobody has done anything about it. */
    restScore: integer('rest_score').notNull().generatedAlwaysAs(sql.raw(restScore)),
  },
  (t) => [
    primaryKey({ columns: [t.store, t.id] }),
    // Both columns of an order run the same way, so that one index serves it forwards and backwards.
    index('mirror_carts_created').on(t.store, t.createdAt, t.id),
    index('mirror_carts_highest').on(t.store, sql`(coalesce(total_cents, -9007199254740991))`, t.id),
    index('mirror_carts_lowest').on(t.store, sql`(coalesce(total_cents, 9007199254740991))`, t.id),
    index('mirror_carts_source').on(t.store, t.utmSource),
    index('mirror_carts_campaign').on(t.store, t.utmCampaign),
    index('mirror_carts_customer').on(t.store, t.customerId),
    index('mirror_carts_token').on(t.store, t.token).where(sql`token is not null`),
    index('mirror_carts_refused').on(t.store, t.createdAt, t.id).where(sql`refused`),
    index('mirror_carts_gone').on(t.store, t.createdAt, t.id).where(sql`gone_at is not null`),
    index('mirror_carts_priority').on(t.store, t.restScore, t.id),
    index('mirror_carts_products').using('gin', t.productSearch.op('gin_trgm_ops')),
    index('mirror_carts_search').using('gin', t.search.op('gin_trgm_ops')),
  ],
);

/** Apart from the carts, so that lists, sums and the marks of a re-read touch narrow rows only. */
export const mirrorDetails = pgTable(
  'mirror_details',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    data: jsonb('data').$type<CartDetail>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.id] })],
);

/** A range of creation days that is read as one; the windows of a store follow each other without a gap. */
export const mirrorWindows = pgTable(
  'mirror_windows',
  {
    store: text('store').notNull(),
    /** São Paulo days, inclusive. */
    firstDay: text('first_day').notNull(),
    lastDay: text('last_day').notNull(),
    /** When the read under way began; null when none is. */
    beganAt: instant('began_at'),
    /** The page to read next. */
    page: integer('page').notNull().default(1),
    /** Set while the window is read by scroll; empty before its first answer. */
    scrollId: text('scroll_id'),
    /** Largest number of carts any page of this read told; of the last read when none is under way. */
    told: integer('told').notNull().default(0),
    unreadable: integer('unreadable').notNull().default(0),
    /** Reads in a row that did not see every cart they were told of. */
    tries: integer('tries').notNull().default(0),
    /** When a read last came to its end, complete or given up. */
    readAt: instant('read_at'),
  },
  (t) => [primaryKey({ columns: [t.store, t.firstDay] })],
);

/** Counts what happened to a store's carts, as far as any filter, order or sum can tell; written by triggers. */
export const mirrorRevisions = pgTable('mirror_revisions', {
  store: text('store').primaryKey(),
  revision: bigint('revision', { mode: 'number' }).notNull(),
});

export const mirrorStores = pgTable('mirror_stores', {
  store: text('store').primaryKey(),
  /** Day for which the windows were planned; null before the first look. */
  plannedOn: text('planned_on'),
  /** Carts of the whole store as the first look told. */
  told: integer('told').notNull().default(0),
  /** When every window had been read once. */
  firstReadAt: instant('first_read_at'),
  freshAt: instant('fresh_at'),
  /** Days of which the API hides carts, and scroll did not bring them. */
  truncatedDays: text('truncated_days').array().notNull().default([]),
  /** Carts left the list: orders made since then are read, from this page on. Null when none are due. */
  ordersSince: instant('orders_since'),
  ordersPage: integer('orders_page').notNull().default(1),
  /** Filters that the API did not follow in the last read that could tell. */
  ignoredFilter: text('ignored_filter', { enum: ignoredFilters }),
  problem: text('problem').$type<ErrorCode>(),
  /** Failures in a row; they stretch the wait. */
  failures: integer('failures').notNull().default(0),
  /** Nothing is read before then: the quota is spent, or a failure waits for its next try. */
  resumesAt: instant('resumes_at'),
});
