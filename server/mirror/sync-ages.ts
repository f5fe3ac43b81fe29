import type { Db } from '#server/store/database.ts';
import { mirrorStores } from './schema.ts';

/** How old the newest carts of each mirrored store are, in seconds; null where none were read yet. */
export async function syncAges(db: Db, now: Date): Promise<{ store: string; age: number | null }[]> {
  const { store, freshAt } = mirrorStores;
  const known = await db.select({ store, freshAt }).from(mirrorStores);
  return known.map((one) => ({
    store: one.store,
    age: one.freshAt && (now.getTime() - one.freshAt.getTime()) / 1000,
  }));
}
