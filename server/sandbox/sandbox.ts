import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import { Hono } from 'hono';
import type pg from 'pg';
import { type Advance, advanceStore } from './advance-store.ts';
import { createAnswerCache } from './answer-cache.ts';
import { createControl } from './control.ts';
import { type CreateStoreOptions, createStore, type SandboxStore } from './create-store.ts';
import { deliverDue } from './deliveries/deliver-due.ts';
import { jsonAnswer, SocketMissing } from './fault.ts';
import { createFaultBoard } from './fault-board.ts';
import { createHome } from './home.ts';
import { liveStore } from './live-store.ts';
import { createQuota } from './quota.ts';
import { type StoreRow, stores } from './schema.ts';
import { storeTime } from './store-time.ts';
import { createTurns } from './turns.ts';
import { createWireApp } from './wire-app.ts';
import { WireError } from './wire-error.ts';

export type Sandbox = {
  /** `/v2` is the imitated API, `/openapi.json` describes it, `/control` is the hand behind it, `/` explains all. */
  app: Hono;
  /** Makes a store with its carts; one that exists is returned untouched with `created: false`. */
  createStore(options: CreateStoreOptions): Promise<SandboxStore>;
  /** Moves a store's clock on and lets what happened meanwhile happen. @throws RangeError when it is unknown */
  advanceStore(alias: string, seconds: number): Promise<Advance>;
  /**
   * Lets a store live on its own.
   * @param speed how many seconds of the store pass in one of ours; 1 is real time
   * @returns ends it, once what is under way is over
   */
  liveStore(alias: string, speed: number): () => Promise<void>;
  /** Calls a minute per route and address of one store, or of `/auth/me`; null lifts the limit. */
  setQuota(alias: string, perMinute: number | null): void;
};

/**
 * Yampi's checkout API, imitated on the wire and kept in the tables of the pg schema `sandbox`, which must be
 * migrated already.
 */
export async function createSandbox(options: {
  pool: pg.Pool;
  now?: () => Date;
  /** Calls a minute per route and address. Default 60. */
  quota?: number;
  /** How old the answer to a GET may be. Default 30; 0: never kept. */
  cacheMinutes?: number;
  /** Minutes without a change after which a cart is listed. Default 0: at once. */
  abandonMinutes?: number;
  /** Hears of what went wrong inside. The text of `error` may hold the values of a query. */
  onFailure?: (error: unknown) => void;
}): Promise<Sandbox> {
  const { pool, now = () => new Date(), onFailure } = options;
  await pool.query('select 1 from sandbox.stores limit 1');
  const db = drizzle(pool);
  const { quota: perMinute = 60, cacheMinutes = 30, abandonMinutes = 0 } = options;
  const quota = createQuota(perMinute);
  const faults = createFaultBoard();
  const inTurn = createTurns();
  const advance = (store: StoreRow, seconds: number) =>
    inTurn(store.id, () => advanceStore({ pool, now }, store, seconds));
  const advanceNamed = async (alias: string, seconds: number) => {
    const [store] = await db.select().from(stores).where(eq(stores.alias, alias));
    if (!store) throw new RangeError(`no store ${alias}`);
    return advance(store, seconds);
  };
  const deliver = async (store: StoreRow) => {
    await inTurn(store.id, () => deliverDue(db, store, storeTime(store, now())));
  };
  const make = (wanted: CreateStoreOptions) => createStore(pool, wanted, now());

  const app = new Hono();
  const cache = createAnswerCache(cacheMinutes);
  app.route('/', createHome({ db, quota: perMinute }));
  app.route(
    '/v2',
    createWireApp({
      db,
      now,
      quota,
      cache,
      faults,
      abandonMinutes,
      onFailure: (error) => onFailure?.(error),
    }),
  );
  const { setLimit: setQuota } = quota;
  app.route(
    '/control',
    createControl({ db, pool, now, faults, createStore: make, advance, deliver, setQuota }),
  );
  app.onError((error) => {
    if (error instanceof SocketMissing) throw error;
    onFailure?.(error);
    return jsonAnswer(500, new WireError(500).body);
  });
  return {
    app,
    createStore: make,
    advanceStore: advanceNamed,
    liveStore: (alias, speed) =>
      liveStore((seconds) => advanceNamed(alias, seconds), {
        speed,
        onFailure: (error) => onFailure?.(error),
      }),
    setQuota,
  };
}
