import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import type { CartFilter } from '#contract/app/carts.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { followOptOuts } from './follow-opt-outs.ts';
import { getCart, readAttempts } from './get-cart.ts';
import { getNeighbors } from './get-neighbors.ts';
import { knownCarts } from './known-carts.ts';
import { listCarts } from './list-carts.ts';
import { listFacets } from './list-facets.ts';
import { matchOrder } from './match-order.ts';
import type { Mirror } from './mirror.ts';
import { openCartsOf } from './open-carts-of.ts';
import { readAllCarts } from './read-all-carts.ts';
import { rememberGroups } from './remembered-groups.ts';
import { createRowsFirst } from './rows-first.ts';
import { createStats } from './stats.ts';
import { storeListedCarts } from './store-carts.ts';
import { sumWon } from './sum-won.ts';
import { summarizeCarts } from './summarize-carts.ts';
import { createSync, type MirrorLog } from './sync.ts';

/**
 * The mirror on a migrated database and a client. It reads nothing until a store is watched; its one timer does not keep
 * the process alive.
 * @param options.log hears of failures of our own; a pino logger fits
 */
export function createMirror(options: {
  pool: pg.Pool;
  yampi: YampiClient;
  now?: () => Date;
  log?: MirrorLog;
}): Mirror {
  const { pool, yampi, now = () => new Date(), log } = options;
  const db = drizzle(pool);
  const sync = createSync({ db, pool, yampi, now, log });
  const timer = setInterval(() => void sync.runDue(), 1_000);
  timer.unref();
  const { rows, counts } = createRowsFirst();
  const remembered = rememberGroups(db);
  const groupsOf = (store: string, filter: CartFilter) => counts(() => remembered(store, filter, now()));
  const placeOf = (store: string) => ({ db, yampi, store, now: now() });
  return {
    watch: sync.watch,
    async refresh(alias) {
      sync.force(alias);
      sync.watch(alias);
      return sync.status(alias);
    },
    status: sync.status,
    listCarts: (alias, search) => rows(() => listCarts(db, alias, search, now())),
    readAllCarts: (alias, filter) => readAllCarts(db, alias, filter, now()),
    summarizeCarts: async (alias, filter) => summarizeCarts(await groupsOf(alias, filter), filter),
    listFacets: async (alias, filter) => listFacets(await groupsOf(alias, filter), filter),
    getCart: (alias, customerId, cartId) => getCart(placeOf(alias), customerId, cartId),
    getNeighbors: (alias, cart, search) => getNeighbors(db, alias, cart, search, now()),
    openCartsOf: (alias, customerIds) => openCartsOf(db, alias, customerIds),
    followOptOuts: (alias, carts) => followOptOuts(db, alias, carts),
    knownCarts: (alias, carts) => knownCarts(db, alias, carts),
    stats: createStats(db, now),
    sumWon: (alias, since) => sumWon(db, alias, since),
    readAttempts: (alias, customerId, cartId) => readAttempts(placeOf(alias), customerId, cartId),
    keep: (alias, cart) => storeListedCarts(db, alias, [cart], now()),
    hearOrder: (alias, order) => matchOrder(db, alias, order, now()),
    async stop() {
      clearInterval(timer);
      await sync.stop();
    },
  };
}
