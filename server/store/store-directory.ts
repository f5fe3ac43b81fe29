import { asc } from 'drizzle-orm';
import type { Store } from '#contract/app/session.ts';
import type { Db } from './database.ts';
import { stores } from './schema.ts';

const minute = 60_000;
const staleAfter = 5 * minute;

export type StoreDirectory = {
  /** The stores that the credential reaches, the default one first; as last known when Yampi does not answer. */
  list(): Promise<Store[]>;
  /** An unknown alias is asked for, as far as the limit allows. @throws what `fetchStores` throws */
  find(alias: string): Promise<Store | undefined>;
};

/** Which stores exist for us: Yampi says, and the database remembers for the start after. */
export function createStoreDirectory(deps: {
  db: Db;
  /** Asks Yampi. */
  fetchStores: () => Promise<Store[]>;
  /** How often that may be. Yampi allows 10 a minute. */
  readsPerMinute: number;
  now: () => Date;
}): StoreDirectory {
  const { db, fetchStores, readsPerMinute, now } = deps;
  let known: Store[] | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let recentReads: number[] = [];
  let reading: Promise<void> | null = null;

  function mayRead(): boolean {
    const at = now().getTime();
    recentReads = recentReads.filter((time) => at - time < minute);
    return recentReads.length < readsPerMinute;
  }

  async function ask(): Promise<void> {
    const askedAt = now().getTime();
    recentReads.push(askedAt);
    const found = await fetchStores();
    await remember(db, found);
    known = found;
    readAt = askedAt;
  }

  function read(): Promise<void> {
    reading ??= ask().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function list(): Promise<Store[]> {
    known ??= await remembered(db);
    const isStale = now().getTime() - readAt >= staleAfter;
    if (isStale && mayRead()) {
      const asked = read().catch(() => {});
      // Nobody waits for a second opinion, and nobody is turned away because it cannot be had.
      if (known.length === 0) await asked;
    }
    return known;
  }

  return {
    list,
    async find(alias) {
      const isIt = (store: Store) => store.alias === alias;
      const found = (await list()).find(isIt);
      if (found || !mayRead()) return found;
      // A read that began before this question may have missed the store, so its end is not the answer yet.
      await reading?.catch(() => {});
      if (!known?.some(isIt)) await read();
      return known?.find(isIt);
    },
  };
}

async function remembered(db: Db): Promise<Store[]> {
  const { alias, name, active, position } = stores;
  return db.select({ alias, name, active }).from(stores).orderBy(asc(position));
}

async function remember(db: Db, found: Store[]): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.delete(stores);
    if (found.length > 0)
      await tx.insert(stores).values(found.map((store, position) => ({ ...store, position })));
  });
}
