import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { demoAlias } from './create-store.ts';
import type { HomeFacts } from './home-page.ts';
import { carts, stores, users } from './schema.ts';

const shown = 12;

/** The stores to show, the demo store before the newest ones, and a cart to try things with. */
export async function loadHomeFacts(
  db: NodePgDatabase,
): Promise<Pick<HomeFacts, 'stores' | 'moreStores' | 'cartId'>> {
  const found = await db
    .select({
      id: stores.id,
      alias: stores.alias,
      name: stores.name,
      active: stores.active,
      userToken: users.userToken,
      userSecretKey: users.userSecretKey,
    })
    .from(stores)
    .innerJoin(users, eq(users.id, stores.userId))
    .orderBy(sql`${stores.alias} <> ${demoAlias}`, desc(stores.id))
    .limit(shown);
  const total = await db.$count(stores);
  const first = found.find(({ active }) => active);
  const [cart] = first
    ? await db
        .select({ id: carts.id })
        .from(carts)
        .where(and(eq(carts.storeId, first.id), isNull(carts.recoveredAt)))
        .orderBy(desc(carts.createdAt), desc(carts.id))
        .limit(1)
    : [];
  return { stores: found, moreStores: total - found.length, cartId: cart?.id ?? null };
}
