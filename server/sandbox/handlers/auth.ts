import { asc, eq } from 'drizzle-orm';
import type { UserHandler } from '../call.ts';
import { type StoreRow, stores } from '../schema.ts';
import { phpDate, plainDate } from '../wire/values.ts';

function wireMerchant(store: StoreRow) {
  return {
    id: store.id,
    active: store.active,
    alias: store.alias,
    name: store.name,
    domain: `${store.alias}.example.com`,
    created_at: phpDate(store.createdAt),
  };
}

/** Whose credential it is, and all his stores. */
export const authMe: UserHandler = async ({ db, user, now }) => {
  const owned = await db.select().from(stores).where(eq(stores.userId, user.id)).orderBy(asc(stores.id));
  return {
    data: {
      id: user.id,
      active: true,
      name: user.name,
      social_name: null,
      email: user.email,
      temporary_email: null,
      is_owner: true,
      agree: true,
      merchant_owner: true,
      super_user: false,
      last_login_at: plainDate(now),
      avatar_url: null,
      allow_notifications: true,
      type: 'user',
      created_at: phpDate(user.createdAt),
      merchants: { data: owned.map(wireMerchant) },
    },
  };
};
