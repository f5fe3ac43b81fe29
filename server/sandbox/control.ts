import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type Context, Hono } from 'hono';
import type pg from 'pg';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { addCart, anonymizeCustomer, newCart } from './add-cart.ts';
import type { Advance } from './advance-store.ts';
import { type CreateStoreOptions, CredentialMismatch, type SandboxStore } from './create-store.ts';
import { jsonAnswer } from './fault.ts';
import type { FaultBoard } from './fault-board.ts';
import { type FaultName, faults } from './faults.ts';
import { found } from './found.ts';
import { pathId } from './path-id.ts';
import { recoverCart } from './recover-cart.ts';
import { accepted } from './refusals.ts';
import type { StoreRow } from './schema.ts';
import { setClock } from './set-clock.ts';
import { storeNamed } from './store-named.ts';
import { storeTime } from './store-time.ts';
import { WireError } from './wire-error.ts';

const newStore = z.strictObject({
  alias: z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/)),
  carts: z.int().check(z.gte(0), z.lte(1_000_000)),
  customers: z.optional(z.int().check(z.gte(1), z.lte(1_000_000))),
  days: z.optional(z.int().check(z.gte(1), z.lte(3_650))),
  seed: z.optional(z.int()),
  name: z.optional(z.string().check(z.minLength(1), z.maxLength(120))),
  active: z.optional(z.boolean()),
  credential: z.optional(
    z.strictObject({
      userToken: z.string().check(z.minLength(1)),
      userSecretKey: z.string().check(z.minLength(1)),
    }),
  ),
});

const newClock = z.strictObject({ aheadSeconds: z.int().check(z.gte(0), z.lte(315_360_000)) });

/** A month at a time. */
const newAdvance = z.strictObject({ seconds: z.int().check(z.gte(0), z.lte(31 * 86_400)) });

const newQuota = z.strictObject({ perMinute: z.nullable(z.int().check(z.gte(0), z.lte(100_000))) });

const newFault = z.looseObject({
  operation: z.enum(['*', ...(Object.keys(operations) as (keyof typeof operations)[])]),
  fault: z.enum(Object.keys(faults) as FaultName[]),
  times: z.optional(z.int().check(z.gte(1))),
});

type ControlParts = {
  db: NodePgDatabase;
  pool: pg.Pool;
  now: () => Date;
  faults: FaultBoard;
  createStore(options: CreateStoreOptions): Promise<SandboxStore>;
  advance(store: StoreRow, seconds: number): Promise<Advance>;
  /** Sends the webhooks that wait. */
  deliver(store: StoreRow): Promise<void>;
  setQuota(alias: string, perMinute: number | null): void;
};

/**
 * The hand behind the curtain, outside `/v2`: tests make stores, carts and faults with it. It asks for no
 * credential, so the sandbox must listen on loopback only.
 */
export function createControl(parts: ControlParts): Hono {
  const { db, now } = parts;
  const app = new Hono();

  app.post('/stores', async (c) => {
    const { created, ...store } = await parts.createStore(await readBody(c, newStore));
    return c.json(store, created ? 201 : 200);
  });

  app.post('/stores/:alias/carts', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    const made = await addCart(db, store, await readBody(c, newCart), storeTime(store, now()));
    if (!made) throw new WireError(422, { errors: { customerId: ['no such customer'] } });
    await parts.deliver(store);
    return c.json(made, 201);
  });

  app.delete('/stores/:alias/carts/:id', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    const bought = await recoverCart(parts, store, pathId(c.req.param('id')));
    await parts.deliver(store);
    return done(bought);
  });

  app.post('/stores/:alias/customers/:id/anonymize', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    return done(await anonymizeCustomer(db, store, pathId(c.req.param('id'))));
  });

  app.post('/stores/:alias/advance', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    const { seconds } = await readBody(c, newAdvance);
    return c.json(await parts.advance(store, seconds));
  });

  app.put('/stores/:alias/clock', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    const { aheadSeconds } = await readBody(c, newClock);
    await setClock(db, store, aheadSeconds, now());
    return c.body(null, 204);
  });

  app.put('/stores/:alias/quota', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    parts.setQuota(store.alias, (await readBody(c, newQuota)).perMinute);
    return c.body(null, 204);
  });

  app.put('/stores/:alias/faults', async (c) => {
    const store = await storeNamed(db, c.req.param('alias'));
    const { operation, fault, times, ...given } = await readBody(c, newFault);
    const params = accepted(faults[fault].params, given);
    parts.faults.set(store.alias, { operation, fault, times: times ?? null, params });
    return c.body(null, 204);
  });

  app.delete('/stores/:alias/faults', async (c) => {
    parts.faults.clear((await storeNamed(db, c.req.param('alias'))).alias);
    return c.body(null, 204);
  });

  app.notFound(() => jsonAnswer(404, new WireError(404).body));
  app.onError((error) => {
    if (error instanceof WireError) return jsonAnswer(error.status, error.body);
    if (error instanceof CredentialMismatch) {
      const mismatch = new WireError(422, { errors: { credential: [error.message] } });
      return jsonAnswer(422, mismatch.body);
    }
    throw error;
  });
  return app;
}

function done(was: boolean): Response {
  found(was || undefined);
  return new Response(null, { status: 204 });
}

async function readBody<S extends z.ZodMiniType>(c: Context, schema: S): Promise<z.output<S>> {
  const body: unknown = await c.req.json().catch(() => undefined);
  return accepted(schema, body);
}
