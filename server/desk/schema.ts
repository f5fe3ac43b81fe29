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
import { type CartTriage, contactChannels, lostReasons, triageStates } from '#contract/app/cart-triage.ts';
import { situations } from '#contract/app/contact.ts';
import { densities } from '#contract/app/list-look.ts';
import { mergeableTags } from '#contract/app/stat-notes.ts';
import { actKinds } from '#contract/app/triage.ts';
import { viewPages } from '#contract/app/views.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** How each cart stands that somebody did something about. A cart without a row is untouched. */
export const deskCarts = pgTable(
  'desk_carts',
  {
    store: text('store').notNull(),
    cartId: text('cart_id').notNull(),
    customerId: text('customer_id').notNull(),
    /** Never `snoozed`: that is what a moment ahead in `snoozedUntil` makes of it. */
    state: text('state', { enum: triageStates }).notNull(),
    snoozedUntil: moment('snoozed_until'),
    /** Names stand beside ids, so that who has left is still told. */
    assigneeId: text('assignee_id'),
    assigneeName: text('assignee_name'),
    contactAt: moment('contact_at'),
    contactById: text('contact_by_id'),
    contactByName: text('contact_by_name'),
    contactChannel: text('contact_channel', { enum: contactChannels }),
    lostReason: text('lost_reason', { enum: lostReasons }),
    won: jsonb('won').$type<CartTriage['won']>(),
    notes: integer('notes').notNull().default(0),
    version: integer('version').notNull(),
    /** `deskRevisions` as this change left it. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.store, t.cartId] }),
    index('desk_carts_revision').on(t.store, t.revision),
    index('desk_carts_customer').on(t.store, t.customerId),
    index('desk_carts_state').on(t.store, t.state),
    index('desk_carts_assignee').on(t.store, t.assigneeId),
    index('desk_carts_snoozed').on(t.store, t.snoozedUntil),
  ],
);

/** Counts the acts of a store. Raised first in every transaction, it also makes them take turns. */
export const deskRevisions = pgTable('desk_revisions', {
  store: text('store').primaryKey(),
  revision: bigint('revision', { mode: 'number' }).notNull(),
});

/** What was done; only added to, but for being undone and for a contact being confirmed. */
export const deskActs = pgTable(
  'desk_acts',
  {
    store: text('store').notNull(),
    /** Made by who acts. */
    id: text('id').notNull(),
    /** `deskRevisions` as the act left it: the order of acts. */
    revision: bigint('revision', { mode: 'number' }).notNull(),
    at: moment('at').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    kind: text('kind', { enum: actKinds }).notNull(),
    until: moment('until'),
    reason: text('reason', { enum: lostReasons }),
    assigneeId: text('assignee_id'),
    assigneeName: text('assignee_name'),
    channel: text('channel', { enum: contactChannels }),
    text: text('text'),
    /** The template that the text of a contact began as, so that it can be told what it wins back. */
    templateId: text('template_id'),
    sent: boolean('sent'),
    undoneAt: moment('undone_at'),
    undoneById: text('undone_by_id'),
    undoneByName: text('undone_by_name'),
  },
  (t) => [
    primaryKey({ columns: [t.store, t.id] }),
    index('desk_acts_revision').on(t.store, t.revision),
    index('desk_acts_by').on(t.store, t.byId, t.revision),
  ],
);

/** The carts of an act, or of an order that made one won (see `saleId`), as they stood before it. */
export const deskActCarts = pgTable(
  'desk_act_carts',
  {
    store: text('store').notNull(),
    actId: text('act_id').notNull(),
    cartId: text('cart_id').notNull(),
    customerId: text('customer_id').notNull(),
    /** How the cart stood, with what lay underneath a snooze; null when it was untouched. */
    before: jsonb('before').$type<CartTriage | null>(),
    /**
     * The version that the act left. Once what was done after it is undone the cart stands again as the act left it, under a
     * higher version, which then stands here.
     */
    version: integer('version').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.store, t.actId, t.cartId] }),
    index('desk_act_carts_customer').on(t.store, t.customerId),
    index('desk_act_carts_version').on(t.store, t.cartId, t.version),
  ],
);

/** Orders of our carts that may still be paid, or taken back after they were. */
export const deskOrders = pgTable(
  'desk_orders',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    lookAt: moment('look_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.id] }), index('desk_orders_look').on(t.store, t.lookAt)],
);

/** The cart that a person has open, in one window or another. */
export const deskPresence = pgTable(
  'desk_presence',
  {
    store: text('store').notNull(),
    sessionId: text('session_id').notNull(),
    personId: text('person_id').notNull(),
    personName: text('person_name').notNull(),
    cartId: text('cart_id').notNull(),
    customerId: text('customer_id').notNull(),
    doing: text('doing', { enum: ['viewing', 'contacting'] }).notNull(),
    since: moment('since').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.sessionId] })],
);

export const deskTemplates = pgTable(
  'desk_templates',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    name: text('name').notNull(),
    situation: text('situation', { enum: situations }).notNull(),
    body: text('body').notNull(),
    version: integer('version').notNull(),
    changedAt: moment('changed_at').notNull(),
    changedBy: text('changed_by').notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.id] })],
);

/** The rules of contact; a store without a row follows ours. `seeded`: it has had our templates. */
export const deskRules = pgTable('desk_rules', {
  store: text('store').primaryKey(),
  coolDownHours: integer('cool_down_hours').notNull(),
  couponCode: text('coupon_code').notNull(),
  couponMinCents: bigint('coupon_min_cents', { mode: 'number' }).notNull(),
  paceSeconds: integer('pace_seconds').notNull(),
  seeded: boolean('seeded').notNull().default(false),
});

export const deskViews = pgTable(
  'desk_views',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    ownerId: text('owner_id').notNull(),
    ownerName: text('owner_name').notNull(),
    shared: boolean('shared').notNull(),
    page: text('page', { enum: viewPages }).notNull().default('carts'),
    name: text('name').notNull(),
    search: text('search').notNull(),
    columns: text('columns').array().notNull(),
    density: text('density', { enum: densities }).notNull(),
    version: integer('version').notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.id] }), index('desk_views_owner').on(t.store, t.ownerId)],
);

export const deskExports = pgTable(
  'desk_exports',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    at: moment('at').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
    kind: text('kind', { enum: ['csv', 'yampi'] }).notNull(),
    search: text('search').notNull(),
    searched: boolean('searched').notNull(),
    rows: integer('rows'),
    state: text('state', { enum: ['running', 'done', 'cancelled', 'failed', 'requested'] }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.id] }), index('desk_exports_at').on(t.store, t.at)],
);

/** Spellings of tags that the store counts as one. */
export const deskSpellings = pgTable(
  'desk_spellings',
  {
    store: text('store').notNull(),
    tag: text('tag', { enum: mergeableTags }).notNull(),
    value: text('value').notNull(),
    into: text('into').notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.tag, t.value] })],
);

/** What happened on which day, for the charts. */
export const deskStatNotes = pgTable(
  'desk_stat_notes',
  {
    store: text('store').notNull(),
    id: text('id').notNull(),
    day: text('day').notNull(),
    text: text('text').notNull(),
    byId: text('by_id').notNull(),
    byName: text('by_name').notNull(),
  },
  (t) => [primaryKey({ columns: [t.store, t.id] })],
);
