import type { Endpoint } from '#contract/endpoint.ts';
import type { AuditEntry } from '#server/store/audit.ts';
import type { SignedIn } from '#server/store/sessions.ts';
import type { Deed } from './handlers/handler.ts';

type Values = Record<string, unknown>;

/** `{personId: 'a1'}` → "person a1": what a call was about, apart from the store. */
export function objectOf({ alias, ...ids }: Record<string, string>): string {
  const named = Object.entries(ids).map(([name, id]) => `${name.replace(/Id$/, '')} ${id}`);
  return named.join(', ') || `store ${alias ?? ''}`.trim();
}

/** Whoever does something, as the audit names them. */
export function actorOf({ id, name, sessionId }: SignedIn): AuditEntry['actor'] {
  return { id, name, sessionId };
}

/** The record of a call of an operation that asks for one. */
export function entryOf(
  endpoint: Endpoint,
  call: { params: Record<string, string>; body: unknown },
  { actor, requestId }: Pick<Deed, 'actor' | 'requestId'>,
  outcome: AuditEntry['outcome'],
): AuditEntry {
  const body = (call.body ?? {}) as Values;
  const named = endpoint.audit === 'itself' ? [] : (endpoint.audit ?? []);
  const given = named.filter((name) => body[name] !== undefined);
  const fields = given.map((name) => ({ name, before: null, after: String(body[name]) }));
  // A store that is being connected stands in the body: no path leads to it yet.
  const alias = call.params.alias ?? (typeof body.alias === 'string' ? body.alias : null);
  const object =
    alias === null ? `person ${actor.id}` : objectOf(call.params.alias ? call.params : { alias });
  return { actor, requestId, alias, operation: endpoint.name, object, fields, outcome };
}
