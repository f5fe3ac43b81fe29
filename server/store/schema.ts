import { boolean, index, integer, pgTable, text, timestamp } from 'drizzle-orm/pg-core';
import { roles } from '#contract/endpoint.ts';

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The team. `demo` people exist in demo mode alone: live mode refuses a database that holds one. */
export const users = pgTable('users', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  role: text('role', { enum: roles }).notNull(),
  demo: boolean('demo').notNull().default(false),
  createdAt: moment('created_at').notNull(),
});

/** The cookie holds the token, the row its SHA-256: who reads the database cannot take a session over. */
export const sessions = pgTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    createdAt: moment('created_at').notNull(),
    seenAt: moment('seen_at').notNull(),
  },
  (table) => [index('sessions_user').on(table.userId), index('sessions_created').on(table.createdAt)],
);

/** One-time links that sign the owner in; a row goes when it is used. */
export const ownerLinks = pgTable('owner_links', {
  tokenHash: text('token_hash').primaryKey(),
  userId: text('user_id')
    .notNull()
    .references(() => users.id, { onDelete: 'cascade' }),
  createdAt: moment('created_at').notNull(),
});

/** The stores that the credential reached when it was last asked, in Yampi's order. */
export const stores = pgTable('stores', {
  alias: text('alias').primaryKey(),
  name: text('name').notNull(),
  active: boolean('active').notNull(),
  position: integer('position').notNull(),
});
