import type { MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { endpoints } from '#contract/app/endpoints.ts';
import { idempotencyHeader, idempotencyKey } from '#contract/app/settings.ts';
import { type Endpoint, hiddenQueryHeader } from '#contract/endpoint.ts';
import type { AuditEntry } from '#server/store/audit.ts';
import { sendFile, sendText } from './answer.ts';
import type { AppDeps } from './app-deps.ts';
import { actorOf, entryOf } from './audit-call.ts';
import { browserOf } from './browser.ts';
import { isExpected } from './error-envelope.ts';
import type { Call, Deed, FileAnswer, Handlers } from './handlers/handler.ts';
import { projectionOf } from './project.ts';
import { readBody, readQuery } from './read-request.ts';
import { Refusal } from './refusal.ts';
import type { RequestContext, RequestEnv } from './request-env.ts';
import { cookieWriter } from './session-cookie.ts';

/** A handler as the table sees it; the type of `Handlers` has already tied each to its own operation. */
type AnyHandler = (call: Call<Endpoint>) => Promise<unknown>;

/** @throws {Refusal} `invalid` when a write comes without its idempotency key */
function deedOf(endpoint: Endpoint, c: RequestContext): Deed {
  const person = c.get('person');
  if (!person) throw new Refusal('signed_out');
  const key = idempotencyKey.safeParse(c.req.header(idempotencyHeader));
  if (endpoint.idempotent && !key.success)
    throw new Refusal('invalid', { fields: { [idempotencyHeader]: ['Falta a chave deste pedido'] } });
  return { actor: actorOf(person), requestId: c.get('requestId'), key: key.data ?? '' };
}

/** Reads what the matched operation takes, does its work, and lets out what its contract names. */
export function callHandler(
  handlers: Handlers,
  { checkAnswers, trustedProxies, settings }: Pick<AppDeps, 'checkAnswers' | 'trustedProxies' | 'settings'>,
): MiddlewareHandler<RequestEnv> {
  const projections = new Map<string, (value: unknown) => unknown>(
    Object.values(endpoints).map((endpoint) => [endpoint.name, projectionOf(endpoint.response)]),
  );
  return async (c) => {
    const { endpoint, params } = c.get('matched');
    const handle = handlers[endpoint.name as keyof Handlers] as unknown as AnyHandler;
    const call = {
      params,
      query: readQuery(endpoint, c.req.url, c.req.header(hiddenQueryHeader)),
      body: await readBody(endpoint, c.req.raw),
      person: c.get('person'),
      role: c.get('role'),
      browser: browserOf(c, trustedProxies),
      requestId: c.get('requestId'),
      change: () => deedOf(endpoint, c),
      sessionToken: c.get('sessionToken'),
      ...cookieWriter(c),
    };
    const isRecorded = endpoint.audit !== undefined && endpoint.audit !== 'itself';
    const record = async (outcome: AuditEntry['outcome']) => {
      if (isRecorded) await settings.audit.record(entryOf(endpoint, call, deedOf(endpoint, c), outcome));
    };
    // Before the deed: no crash can hide one.
    await record('intent');
    const found = await handle(call as Call<Endpoint>).catch(async (error) => {
      if (isExpected(error)) await record('refused');
      // What broke may have done its work before; the error that is told is the first.
      else await record('unknown').catch(() => {});
      throw error;
    });
    await record('done');
    if (endpoint.file) return sendFile(c, endpoint.file, found as FileAnswer);
    const answer = projections.get(endpoint.name)?.(found);
    if (checkAnswers) z.parse(endpoint.response, answer);
    return sendText(c, JSON.stringify(answer), 'application/json');
  };
}
