import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { lockStore } from './next-id.ts';
import { refused } from './refusals.ts';
import { type StoreRow, stores } from './schema.ts';
import { lives } from './schema-life.ts';
import { storeTime } from './store-time.ts';

/** Moves a store's hands, and nothing else. @throws WireError 422 when that would be before what has happened there */
export async function setClock(
  db: NodePgDatabase,
  store: StoreRow,
  aheadSeconds: number,
  now: Date,
): Promise<void> {
  await db.transaction(async (tx) => {
    await lockStore(tx, store);
    const [life] = await tx.select().from(lives).where(eq(lives.storeId, store.id));
    if (life && storeTime({ clockSeconds: aheadSeconds }, now) < life.livedUntil) {
      const until = life.livedUntil.toISOString();
      throw refused('aheadSeconds', `A loja já viveu até ${until}; o relógio não volta para antes disso.`);
    }
    await tx.update(stores).set({ clockSeconds: aheadSeconds }).where(eq(stores.id, store.id));
  });
}
