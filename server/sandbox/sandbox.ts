import { drizzle } from 'drizzle-orm/node-postgres';
import { Hono } from 'hono';
import type pg from 'pg';
import { createAnswerCache } from './answer-cache.ts';
import { createControl } from './control.ts';
import { type CreateStoreOptions, createStore, type SandboxStore } from './create-store.ts';
import { jsonAnswer, SocketMissing } from './fault.ts';
import { createFaultBoard } from './fault-board.ts';
import { homePage } from './home-page.ts';
import { createQuota } from './quota.ts';
import { createWireApp } from './wire-app.ts';
import { WireError } from './wire-error.ts';

export type Sandbox = {
  /** `/v2` is the imitated API, `/control` the hand behind it, `/` a page that explains both. */
  app: Hono;
  /** Makes a store with its carts; one that exists is returned untouched with `created: false`. */
  createStore(options: CreateStoreOptions): Promise<SandboxStore>;
  /** Calls a minute per route and address of one store, or of `/auth/me`; null lifts the limit. */
  setQuota(alias: string, perMinute: number | null): void;
};

/**
 * Yampi's checkout API, imitated on the wire and kept in the tables of the pg schema `sandbox`, which must be
 * migrated already. `quota` is calls a minute per route and address.
 */
export async function createSandbox(options: {
  pool: pg.Pool;
  now?: () => Date;
  quota?: number;
  /** Hears of what went wrong inside. The text of `error` may hold the values of a query. */
  onFailure?: (error: unknown) => void;
}): Promise<Sandbox> {
  const { pool, now = () => new Date(), onFailure } = options;
  await pool.query('select 1 from sandbox.stores limit 1');
  const db = drizzle(pool);
  const quota = createQuota(options.quota ?? 60);
  const faults = createFaultBoard();
  const make = (wanted: CreateStoreOptions) => createStore(pool, wanted, now());

  const app = new Hono();
  app.get('/', (c) => c.text(homePage(new URL(c.req.url).origin)));
  app.route('/v2', createWireApp({ db, now, quota, cache: createAnswerCache(), faults }));
  app.route('/control', createControl({ db, now, faults, createStore: make, setQuota: quota.setLimit }));
  app.onError((error) => {
    if (error instanceof SocketMissing) throw error;
    onFailure?.(error);
    return jsonAnswer(500, new WireError(500).body);
  });
  return { app, createStore: make, setQuota: quota.setLimit };
}
