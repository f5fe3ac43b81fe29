import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { errorCodes } from './errors.ts';
import { instant } from './values.ts';

/** Filters of Yampi's list that it may leave unheeded without saying so. */
export const ignoredFilters = ['period'] as const;

/** How fresh the mirror of a store is. */
export const syncStatus = z.object({
  /** `first`: the first complete read is under way. `syncing`: a later read. `waiting`: the API's quota is spent. */
  state: z.enum(['never', 'first', 'syncing', 'waiting', 'idle', 'failed']),
  /** When the newest carts were last read to the end; null before that. */
  freshAt: z.nullable(instant),
  /** Carts read so far and, as far as the API has told, how many there are. Null when no read is under way. */
  progress: z.nullable(z.object({ done: z.number(), total: z.number() })),
  /** When a waiting sync goes on. */
  resumesAt: z.nullable(instant),
  /** Why the last read stopped. */
  problem: z.nullable(z.enum(errorCodes)),
  /** Carts of the last reads that could not be read at all and are missing. */
  unreadable: z.number(),
  /** Days on which the API hides carts beyond its limit of 10,000 and `scroll` did not help. */
  truncatedDays: z.array(z.string()),
  /** A filter that the sync asked for and the API did not follow; what came all the same is kept. */
  ignoredFilter: z.nullable(z.enum(ignoredFilters)),
});
export type SyncStatus = z.output<typeof syncStatus>;

export const getSync = defineEndpoint({
  name: 'getSync',
  method: 'GET',
  path: '/api/stores/{alias}/sync',
  access: roles,
  response: syncStatus,
  summary: 'How fresh the mirrored carts are, and what the sync is doing.',
});

export const refreshCarts = defineEndpoint({
  name: 'refreshCarts',
  method: 'POST',
  path: '/api/stores/{alias}/sync',
  access: roles,
  response: syncStatus,
  summary: 'Reads the newest carts now, unless a read is already under way.',
});
