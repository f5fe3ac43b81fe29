import type { MiddlewareHandler } from 'hono';
import type { ErrorCode } from '#contract/app/errors.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import type { SignedIn } from '#server/store/sessions.ts';
import type { StoreDirectory } from '#server/store/store-directory.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

const stepUpLimit = 10 * 60_000;

/** Why a person (null: nobody) may not call an operation; undefined when they may. */
export function whyNotAllowed(
  endpoint: Pick<Endpoint, 'access' | 'stepUp'>,
  person: Pick<SignedIn, 'role' | 'authenticatedAt'> | null,
  now: Date,
): ErrorCode | undefined {
  if (endpoint.access === 'anyone') return undefined;
  if (!person) return 'signed_out';
  if (!endpoint.access.includes(person.role)) return 'forbidden';
  const age = now.getTime() - person.authenticatedAt.getTime();
  return endpoint.stepUp && age > stepUpLimit ? 'forbidden' : undefined;
}

/** Decides by the matched operation alone; a store that the person does not reach does not exist for them. */
export function requireAccess(directory: StoreDirectory, now: () => Date): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const { endpoint, params } = c.get('matched');
    const refusal = whyNotAllowed(endpoint, c.get('person'), now());
    if (refusal) throw new Refusal(refusal);
    if (params.alias && !(await directory.find(params.alias))) throw new Refusal('not_found');
    await next();
  };
}
