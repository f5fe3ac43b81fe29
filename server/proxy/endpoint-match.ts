import type { MiddlewareHandler } from 'hono';
import * as z from 'zod/mini';
import { type Endpoint, pathParams } from '#contract/endpoint.ts';
import { Refusal } from './refusal.ts';
import type { MatchedEndpoint, RequestEnv } from './request-env.ts';

type Pattern = { endpoint: Endpoint; segments: string[] };

/** Finds the operation that a method and a path name. Without one it says which methods the path has. */
function createMatcher(endpoints: readonly Endpoint[]) {
  const patterns = endpoints.map((endpoint) => ({ endpoint, segments: endpoint.path.split('/') }));
  return (method: string, path: string): MatchedEndpoint | { allow: string[] } => {
    const segments = path.split('/');
    const found = patterns.flatMap((pattern) => {
      const params = paramsOf(pattern, segments);
      return params ? [{ endpoint: pattern.endpoint, params }] : [];
    });
    return (
      found.find((match) => match.endpoint.method === method) ?? {
        allow: found.map((match) => match.endpoint.method),
      }
    );
  };
}

function paramsOf(pattern: Pattern, segments: readonly string[]): Record<string, string> | null {
  if (pattern.segments.length !== segments.length) return null;
  const params: Record<string, string> = {};
  for (const [index, expected] of pattern.segments.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\}$/.exec(expected)?.[1] as keyof typeof pathParams | undefined;
    if (name === undefined ? segment !== expected : !z.safeParse(pathParams[name], segment).success)
      return null;
    if (name !== undefined) params[name] = segment;
  }
  return params;
}

/** What is not in the table does not exist. */
export function matchEndpoint(endpoints: readonly Endpoint[]): MiddlewareHandler<RequestEnv> {
  const match = createMatcher(endpoints);
  return async (c, next) => {
    const matched = match(c.req.method, c.req.path);
    if ('allow' in matched)
      throw matched.allow.length > 0
        ? new Refusal('method_not_allowed', { allow: matched.allow })
        : new Refusal('not_found');
    c.set('matched', matched);
    c.set('operation', matched.endpoint.name);
    await next();
  };
}
