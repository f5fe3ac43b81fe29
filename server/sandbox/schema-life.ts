import { doublePrecision, index, integer, jsonb, primaryKey } from 'drizzle-orm/pg-core';
import { instant, sandboxSchema } from './schema.ts';

/* What a store needs to go on living, and to live the same life again. */

export const lives = sandboxSchema.table('lives', {
  storeId: integer('store_id').primaryKey(),
  seed: integer().notNull(),
  /** Shoppers on an average day. */
  shoppersPerDay: doublePrecision('shoppers_per_day').notNull(),
  /** Everything up to here has happened, on the store's clock. */
  livedUntil: instant('lived_until').notNull(),
  /** How many shoppers came since the store was made; each has a chance of his own. */
  shoppers: integer().notNull(),
  nextShopperAt: instant('next_shopper_at').notNull(),
});

/** Something that is going to happen to a cart. */
export type Deed = {
  /** Epoch seconds. */
  at: number;
  deed:
    | 'address'
    | 'freight'
    | 'refused'
    | 'charged'
    | 'pix'
    | 'billet'
    | 'settle'
    | 'expire'
    | 'think'
    | 'return';
  /** Of `return`: what the e-mail brought. Without it he comes of his own accord. */
  mail?: { promocodeId: number | null; hours: number };
};

/** What is still to come of a cart, the next deed in front. A cart without a row stays as it is. */
export const fates = sandboxSchema.table(
  'fates',
  {
    storeId: integer('store_id').notNull(),
    cartId: integer('cart_id').notNull(),
    /** Of the first deed. */
    at: instant('at').notNull(),
    deeds: jsonb().$type<Deed[]>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.storeId, t.cartId] }), index('fates_next').on(t.storeId, t.at)],
);

export type LifeRow = typeof lives.$inferSelect;
