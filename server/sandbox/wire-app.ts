import type { HttpBindings } from '@hono/node-server';
import { and, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type Context, Hono } from 'hono';
import type * as z from 'zod/mini';
import type { Operation } from '#contract/yampi/operation.ts';
import { type OperationName, operations } from '#contract/yampi/operations.ts';
import type { createAnswerCache } from './answer-cache.ts';
import type { StoreHandler } from './call.ts';
import { alreadySent, type FaultCall, jsonAnswer, SocketMissing } from './fault.ts';
import type { FaultBoard, Order } from './fault-board.ts';
import { applyFault } from './faults.ts';
import { storeHandlers, userHandlers } from './handlers/handlers.ts';
import type { Allowance, createQuota } from './quota.ts';
import { accepted } from './refusals.ts';
import { type StoreRow, stores, type UserRow, users } from './schema.ts';
import { findable } from './storable.ts';
import { storeNamed } from './store-named.ts';
import { storeTime } from './store-time.ts';
import { successStatus } from './success-status.ts';
import { readWireBody } from './wire-body.ts';
import { WireError } from './wire-error.ts';

/** Under `app.request()` there is no server and no socket. */
type Env = { Bindings: Partial<HttpBindings> | undefined };

type WireParts = {
  db: NodePgDatabase;
  now: () => Date;
  quota: ReturnType<typeof createQuota>;
  cache: ReturnType<typeof createAnswerCache>;
  faults: FaultBoard;
  abandonMinutes: number;
  /** Hears of what went wrong inside. */
  onFailure: (error: unknown) => void;
};

/** The imitated API below `/v2`. What happens to a request: quota, fault, credentials, store, cache, handler. */
export function createWireApp(parts: WireParts): Hono<Env> {
  const { db, now, quota, cache, faults, abandonMinutes, onFailure } = parts;
  const app = new Hono<Env>();
  const listed = Object.entries(operations)
    .map(([name, operation]) => ({
      name: name as OperationName,
      method: operation.method,
      path: operation.path.replace(/\{(\w+)\}/g, ':$1'),
    }))
    // The first route that fits wins: `carts/stats` stands before `carts/:id`.
    .sort((a, b) => (a.path.replaceAll(':', '~') < b.path.replaceAll(':', '~') ? -1 : 1));

  for (const { name, method, path } of listed) app.on(method, path, (c) => answer(c, name));
  for (const { path } of listed) app.all(path, (c) => counted(c, path, () => failed(new WireError(405))));
  for (const path of ['/:alias/*', '*']) {
    app.all(path, (c) => counted(c, 'unknown', () => failed(new WireError(404))));
  }

  async function answer(c: Context<Env>, operation: OperationName): Promise<Response> {
    return counted(c, operation, async () => {
      const order = await faultFor(c, operation);
      const trueAnswer = (unheeded?: string) => serve(c, operation, unheeded).catch(failed);
      return order ? faulty(c, order, trueAnswer) : trueAnswer();
    });
  }

  /** Takes a call from the quota of its route, store and address, and says on the answer what is left. */
  async function counted(
    c: Context<Env>,
    route: string,
    respond: () => Response | Promise<Response>,
  ): Promise<Response> {
    const alias = c.req.param('alias');
    const address = c.env?.incoming?.socket.remoteAddress ?? 'local';
    const owner = alias ?? c.req.header('User-Token') ?? '';
    const limit = quota.limitOf(alias ?? '/auth/me', route);
    const allowance = quota.take(`${route} ${owner} ${address}`, limit, now().getTime());
    const answering = async () => (allowance.allowed ? respond() : failed(new WireError(429)));
    const response = await answering().catch(failed);
    return response === alreadySent ? response : withAllowance(response, allowance);
  }

  async function faultFor(c: Context<Env>, operation: OperationName): Promise<Order | undefined> {
    const alias = c.req.param('alias');
    if (alias) return faults.take(alias, operation);
    const token = c.req.header('User-Token') ?? '';
    const owned = await db
      .select({ alias: stores.alias })
      .from(stores)
      .innerJoin(users, and(eq(users.id, stores.userId), eq(users.userToken, token)));
    for (const store of owned) {
      const order = faults.take(store.alias, operation);
      if (order) return order;
    }
    return undefined;
  }

  async function serve(c: Context<Env>, operation: OperationName, unheeded?: string): Promise<Response> {
    const user = await findUser(db, c);
    const url = new URL(c.req.url);
    if (unheeded) for (const name of [unheeded, `${unheeded}[]`]) url.searchParams.delete(name);
    const query = new URLSearchParams([...url.searchParams].map(([name, value]) => [name, findable(value)]));
    const call = { db, user, params: c.req.param(), query, url, now: now() };
    if (operation === 'authMe') return jsonAnswer(200, await userHandlers[operation](call));
    const store = await findStore(db, user, call.params.alias);
    const handler = storeHandlers[operation] as StoreHandler;
    const schema = bodyOf(operation);
    const body = schema && accepted(schema, await readWireBody(c.req.raw));
    const at = storeTime(store, call.now);
    const listedUntil = abandonMinutes > 0 ? new Date(at.getTime() - abandonMinutes * 60_000) : null;
    const respond = () => handler({ ...call, store, body, now: at, listedUntil });
    // A write takes nothing out of the cache: whoever reads without skipCache sees the old answer, as with the API.
    if (c.req.method !== 'GET' || !cacheable(url.searchParams)) return written(operation, await respond());
    const key = `${user.id} ${url.pathname}${url.search}`;
    const kept = cache.get(key, at.getTime());
    const text = kept ?? JSON.stringify(await respond());
    if (kept === undefined) cache.put(key, text, at.getTime());
    return jsonAnswer(200, text);
  }

  function failed(error: unknown): Response {
    if (error instanceof SocketMissing) throw error;
    if (error instanceof WireError) return jsonAnswer(error.status, error.body);
    onFailure(error);
    return jsonAnswer(500, new WireError(500).body);
  }

  return app;
}

function bodyOf(name: OperationName): z.ZodMiniType | undefined {
  const operation: Operation = operations[name];
  return operation.body;
}

function written(operation: OperationName, body: object | null): Response {
  if (body === null) return new Response(null, { status: 204 });
  return jsonAnswer(successStatus(operations[operation]), body);
}

function faulty(c: Context<Env>, order: Order, answer: FaultCall['answer']): Response | Promise<Response> {
  const socket = () => {
    const found = c.env?.incoming?.socket;
    if (!found) throw new SocketMissing(`${order.fault} needs a socket: call a listening server`);
    return found;
  };
  return applyFault(order.fault, { answer, socket }, order.params);
}

// A scroll moves on; a kept answer would hand out the same stretch twice.
function cacheable(query: URLSearchParams): boolean {
  return query.get('skipCache') !== 'true' && query.get('scroll') !== 'true';
}

async function findUser(db: NodePgDatabase, c: Context<Env>): Promise<UserRow> {
  const token = c.req.header('User-Token') ?? '';
  const [user] = await db.select().from(users).where(eq(users.userToken, token));
  if (!user || user.userSecretKey !== c.req.header('User-Secret-Key')) throw new WireError(401);
  return user;
}

async function findStore(db: NodePgDatabase, user: UserRow, alias: string | undefined): Promise<StoreRow> {
  const store = await storeNamed(db, alias);
  if (store.userId !== user.id || !store.active) throw new WireError(403);
  return store;
}

function withAllowance(response: Response, { limit, remaining }: Allowance): Response {
  response.headers.set('X-RateLimit-Limit', String(limit));
  response.headers.set('X-RateLimit-Remaining', String(remaining));
  return response;
}
