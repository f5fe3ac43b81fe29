import { asc, sql } from 'drizzle-orm';
import type { Store } from '#contract/app/session.ts';
import type { YampiCredential } from '#server/yampi/credential.ts';
import type { KnownCredential } from './credentials.ts';
import type { Db, Queries } from './database.ts';
import { stores } from './schema.ts';

const minute = 60_000;
const staleAfter = 5 * minute;

export type StoreDirectory = {
  /** The stores that the credentials reach, the default one first; as last known where Yampi does not answer. */
  list(): Promise<Store[]>;
  /** An unknown alias is asked for, as far as the limit allows. @throws what `fetchStores` throws */
  find(alias: string): Promise<Store | undefined>;
  /** The database knows better now: a credential was entered. */
  forget(): void;
};

/** Which stores exist for us: Yampi says, and the database remembers for the start after. */
export function createStoreDirectory(deps: {
  db: Db;
  credentials: () => Promise<KnownCredential[]>;
  /** Asks Yampi. */
  fetchStores: (credential: YampiCredential) => Promise<Store[]>;
  /** How often that may be. Yampi allows 10 a minute. */
  readsPerMinute: number;
  now: () => Date;
}): StoreDirectory {
  const { db, credentials, fetchStores, readsPerMinute, now } = deps;
  let known: Store[] | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let recentReads: number[] = [];
  let reading: Promise<void> | null = null;
  let problem: unknown;
  let forgotten = 0;

  function mayRead(): boolean {
    const at = now().getTime();
    recentReads = recentReads.filter((time) => at - time < minute);
    return recentReads.length < readsPerMinute;
  }

  async function ask(): Promise<void> {
    const askedAt = now().getTime();
    const era = forgotten;
    const sources = await credentials();
    const before = await remembered(db);
    const found = new Map<string, StoreOfCredential>();
    const problems: unknown[] = [];
    for (const { id, credential } of sources) {
      recentReads.push(askedAt);
      try {
        for (const store of await fetchStores(credential))
          found.set(store.alias, { ...store, credentialId: id });
      } catch (error) {
        problems.push(error);
        for (const store of before.filter((one) => one.credentialId === id)) found.set(store.alias, store);
      }
    }
    if (sources.length > 0 && problems.length === sources.length) throw problems[0];
    // A credential was entered meanwhile: what was read without it is not the truth any more.
    if (era !== forgotten) return ask();
    await remember(db, [...found.values()]);
    known = [...found.values()].map(storeOf);
    readAt = askedAt;
    // A store that nobody reaches now may be one of the credential that failed.
    problem = problems[0];
  }

  function read(): Promise<void> {
    reading ??= ask().finally(() => {
      reading = null;
    });
    return reading;
  }

  async function list(): Promise<Store[]> {
    // Another process may have connected the first store.
    if (!known?.length) known = (await remembered(db)).map(storeOf);
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
      const late = known?.find(isIt);
      if (!late && problem) throw problem;
      return late;
    },
    forget() {
      known = null;
      forgotten += 1;
    },
  };
}

type StoreOfCredential = Store & { credentialId: string | null };

function storeOf({ alias, name, active }: Store): Store {
  return { alias, name, active };
}

async function remembered(db: Db): Promise<StoreOfCredential[]> {
  const { alias, name, active, credentialId, position } = stores;
  return db.select({ alias, name, active, credentialId }).from(stores).orderBy(asc(position));
}

/** Lets one process after the other write down the stores: each then sees the rows that the one before left. */
export async function lockStores(tx: Queries): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('stores', 0))`);
}

async function remember(db: Db, found: StoreOfCredential[]): Promise<void> {
  await db.transaction(async (tx) => {
    await lockStores(tx);
    await tx.delete(stores);
    if (found.length > 0)
      await tx.insert(stores).values(found.map((store, position) => ({ ...store, position })));
  });
}
