import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import { roles } from '#contract/endpoint.ts';
import type { RouteState } from '#server/yampi/quota-rules.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });
const role = (name: string) => text(name, { enum: roles });

/** People. `demo` ones exist in demo mode alone: live mode refuses a database that holds one. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  /** Lower case, NFC. Null for demo people, and for an owner who has not used the first link yet. */
  login: text('login').unique(),
  name: text('name').notNull(),
  /** Held in every store of the installation; null for people who were invited to single stores. */
  role: role('role'),
  /** Argon2id with its parameters; null when the person cannot sign in with a password. */
  passwordHash: text('password_hash'),
  demo: boolean('demo').notNull().default(false),
  createdAt: moment('created_at').notNull(),
  disabledAt: moment('disabled_at'),
});

const person = (name = 'user_id') => text(name).references(() => users.id, { onDelete: 'cascade' });

/** What a person is in one store. */
export const memberships = pgTable(
  'memberships',
  { userId: person().notNull(), alias: text('alias').notNull(), role: role('role').notNull() },
  (table) => [
    primaryKey({ columns: [table.userId, table.alias] }),
    index('memberships_alias').on(table.alias),
  ],
);

/** Second factors: a sealed TOTP secret, or the hash of a recovery code that works once. */
export const factors = pgTable(
  'factors',
  {
    id: text('id').primaryKey(),
    userId: person().notNull(),
    kind: text('kind', { enum: ['totp', 'recovery'] }).notNull(),
    secret: text('secret').notNull(),
    /** The 30-second step of the last accepted code: no code passes twice. */
    lastStep: integer('last_step'),
    createdAt: moment('created_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('factors_user').on(table.userId)],
);

/** The cookie holds the token, the row its SHA-256: who reads the database cannot take a session over. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Names the session in lists and in the audit; opens nothing. */
    id: text('id').notNull().unique(),
    userId: person().notNull(),
    createdAt: moment('created_at').notNull(),
    seenAt: moment('seen_at').notNull(),
    /** When the person last proved who they are. */
    authenticatedAt: moment('authenticated_at').notNull(),
    /** "Chrome, Windows": enough to know one's own device again. */
    device: text('device').notNull().default(''),
  },
  (table) => [index('sessions_user').on(table.userId), index('sessions_created').on(table.createdAt)],
);

/** One-time links: the first owner's, an invitation to a store, a new password. A row goes when it is used. */
export const links = pgTable(
  'links',
  {
    tokenHash: text('token_hash').primaryKey(),
    /** Names the link in lists; opens nothing. */
    id: text('id').notNull().unique(),
    kind: text('kind', { enum: ['owner', 'invite', 'reset'] }).notNull(),
    /** Whose password it sets; null for an invitation. */
    userId: person(),
    /** Where an invitation leads, and as what. */
    alias: text('alias'),
    role: role('role'),
    name: text('name'),
    createdBy: person('created_by'),
    /** The sealed TOTP secret that the page of this link shows, so that a second look shows the same. */
    totpSecret: text('totp_secret'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('links_alias').on(table.alias)],
);

/** Failed tries to sign in, counted per account and per address, and addresses where an account signed in. */
export const throttles = pgTable(
  'throttles',
  {
    key: text('key').notNull(),
    windowStart: moment('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [primaryKey({ columns: [table.key, table.windowStart] })],
);

/** Yampi credentials that an owner entered: AES-256-GCM, whose key is not in the database. */
export const credentials = pgTable('credentials', {
  id: text('id').primaryKey(),
  sealed: text('sealed').notNull(),
  createdBy: text('created_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: moment('created_at').notNull(),
});

/** The stores that the credentials reached when they were last asked, in Yampi's order. */
export const stores = pgTable('stores', {
  alias: text('alias').primaryKey(),
  name: text('name').notNull(),
  active: boolean('active').notNull(),
  position: integer('position').notNull(),
  /** Null: the credential of the environment. */
  credentialId: text('credential_id').references(() => credentials.id, { onDelete: 'cascade' }),
});

/** Writes to Yampi by their idempotency key, kept for a day. */
export const writes = pgTable(
  'writes',
  {
    key: text('key').notNull(),
    userId: person().notNull(),
    operation: text('operation').notNull(),
    /** SHA-256 of what was sent: the same key with something else is refused. */
    payloadHash: text('payload_hash').notNull(),
    state: text('state', { enum: ['running', 'done', 'unknown'] }).notNull(),
    /** The answer that a repetition gets. */
    result: jsonb('result'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.userId, table.key] }),
    index('writes_created').on(table.createdAt),
  ],
);

/**
 * What was done, by whom, to what: names of fields and masked values, never a secret or a personal value. Rows are
 * only ever added (a trigger refuses the rest), and each holds the hash of the one before.
 */
export const audit = pgTable(
  'audit',
  {
    seq: integer('seq').primaryKey(),
    at: moment('at').notNull(),
    actorId: text('actor_id'),
    actorName: text('actor_name').notNull(),
    sessionId: text('session_id'),
    alias: text('alias'),
    operation: text('operation').notNull(),
    /** "payment 12, config 345": what it was done to. */
    object: text('object').notNull(),
    fields: jsonb('fields').$type<AuditField[]>().notNull(),
    outcome: text('outcome', { enum: ['intent', 'done', 'refused', 'failed', 'unknown'] }).notNull(),
    requestId: text('request_id').notNull(),
    previousHash: text('previous_hash').notNull(),
    hash: text('hash').notNull(),
  },
  (table) => [
    index('audit_alias').on(table.alias, table.seq),
    index('audit_object').on(table.object, table.seq),
  ],
);

/** One changed field of an audited deed; masked where the value is nobody's business. */
export type AuditField = { name: string; before: string | null; after: string | null };

/** Deliveries of webhooks that were taken in, so that one sent again does nothing twice. Kept for two days. */
export const heardHooks = pgTable(
  'heard_hooks',
  { alias: text('alias').notNull(), digest: text('digest').notNull(), heardAt: moment('heard_at').notNull() },
  (table) => [
    primaryKey({ columns: [table.alias, table.digest] }),
    index('heard_hooks_at').on(table.heardAt),
  ],
);

/**
 * What is known of the API's limits, per route, where several processes share one address. `version` counts the
 * changes: who read an older state may not write over a newer one.
 */
export const quotas = pgTable('quotas', {
  key: text('key').primaryKey(),
  version: integer('version').notNull(),
  state: jsonb('state').$type<RouteState>().notNull(),
});
