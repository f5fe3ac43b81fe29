import type { MiddlewareHandler } from 'hono';
import type { ErrorCode } from '#contract/app/errors.ts';
import type { Endpoint, Role } from '#contract/endpoint.ts';
import type { Audit } from '#server/store/audit.ts';
import { roleIn, type SignedIn } from '#server/store/sessions.ts';
import type { StoreDirectory } from '#server/store/store-directory.ts';
import { actorOf, entryOf } from './audit-call.ts';
import { Refusal } from './refusal.ts';
import type { RequestEnv } from './request-env.ts';

const stepUpLimit = 10 * 60_000;

/** Until when a person need not say again who they are; null for who has nothing to say it with. */
export function provenUntil(person: Pick<SignedIn, 'demo' | 'authenticatedAt'>): Date | null {
  return person.demo ? null : new Date(person.authenticatedAt.getTime() + stepUpLimit);
}

/**
 * Why a person (null: nobody) may not call an operation; undefined when they may.
 * @param role in the store of the path, or held everywhere where the path has none; null for none
 */
export function whyNotAllowed(
  endpoint: Pick<Endpoint, 'access' | 'stepUp'>,
  person: Pick<SignedIn, 'demo' | 'authenticatedAt'> | null,
  role: Role | null,
  now: Date,
): ErrorCode | undefined {
  if (endpoint.access === 'anyone') return undefined;
  if (!person) return 'signed_out';
  if (endpoint.access !== 'person' && !(role && endpoint.access.includes(role))) return 'forbidden';
  const until = provenUntil(person);
  return endpoint.stepUp && until && now > until ? 'step_up' : undefined;
}

/**
 * Decides by the matched operation alone; a store that the person does not reach does not exist for them. Who is kept
 * from an audited operation stands in the audit.
 */
export function requireAccess(
  directory: StoreDirectory,
  audit: Pick<Audit, 'record'>,
  now: () => Date,
): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const { endpoint, params } = c.get('matched');
    const person = c.get('person');
    const { alias } = params;
    const role = person && (alias ? roleIn(person, alias) : person.role);
    if (alias && person && !role) throw new Refusal('not_found');
    const refusal = whyNotAllowed(endpoint, person, role, now());
    if (refusal && person && endpoint.audit) {
      const deed = { actor: actorOf(person), requestId: c.get('requestId') };
      await audit.record(entryOf(endpoint, { params, body: undefined }, deed, 'refused'));
    }
    if (refusal) throw new Refusal(refusal);
    if (alias && !(await directory.find(alias))) throw new Refusal('not_found');
    c.set('role', alias ? (role ?? undefined) : undefined);
    await next();
  };
}
