import type { MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { endpoints } from '#contract/app/endpoints.ts';
import { type Endpoint, hiddenQueryHeader } from '#contract/endpoint.ts';
import { sendText } from './answer.ts';
import type { Call, Handlers } from './handlers/handler.ts';
import { projectionOf } from './project.ts';
import { readBody, readQuery } from './read-request.ts';
import type { RequestEnv } from './request-env.ts';
import { cookieWriter } from './session-cookie.ts';

/** A handler as the table sees it; the type of `Handlers` has already tied each to its own operation. */
type AnyHandler = (call: Call<Endpoint>) => Promise<unknown>;

/** Reads what the matched operation takes, does its work, and lets out what its contract names. */
export function callHandler(handlers: Handlers, checkAnswers: boolean): MiddlewareHandler<RequestEnv> {
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
      sessionToken: c.get('sessionToken'),
      ...cookieWriter(c),
    };
    const answer = projections.get(endpoint.name)?.(await handle(call as Call<Endpoint>));
    if (checkAnswers) z.parse(endpoint.response, answer);
    return sendText(c, JSON.stringify(answer), 'application/json');
  };
}
