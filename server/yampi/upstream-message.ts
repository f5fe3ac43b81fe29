import type { Operation } from '#contract/yampi/operation.ts';
import {
  type CredentialSource,
  credentialDigest,
  findCredential,
  type YampiCredential,
} from './credential.ts';
import { encoded } from './encoded.ts';
import { operationGroup } from './operation-group.ts';
import { operationTarget } from './operation-target.ts';
import type { Route } from './quota.ts';
import type { FlightKey } from './single-flight.ts';
import type { Place } from './upstream-health.ts';

export type MessageInput = {
  params: Record<string, string>;
  query?: unknown;
  body?: unknown;
  credential?: YampiCredential | undefined;
};

/** A call as it will be sent, and all that it is told apart by. */
export type Message = {
  operation: Operation;
  target: string;
  body: string | undefined;
  credential: YampiCredential;
  route: Route;
  place: Place;
  flight: FlightKey;
};

/**
 * Reads and checks a call before anything is taken for it.
 * @throws {TypeError} for an input that no schema allows
 * @throws {UpstreamError} store_credentials when the store has none
 */
export async function messageOf(
  operation: Operation,
  input: MessageInput,
  credentialFor: CredentialSource,
): Promise<Message> {
  const { alias } = input.params;
  const body = operation.body && JSON.stringify(encoded(operation, operation.body, input.body));
  const target = operationTarget(operation, input.params, input.query ?? {});
  const found = findCredential(credentialFor, alias, input.credential);
  const credential = found instanceof Promise ? await found : found;
  const digest = credentialDigest(credential);
  const store = alias ?? digest;
  return {
    operation,
    target,
    body,
    credential,
    // Without ids and query, as the API counts. `auth/*` allows 10 calls a minute, all else 60 until it tells.
    route: { key: JSON.stringify([operation.path, store]), limit: alias === undefined ? 10 : 60 },
    place: { group: operationGroup(operation.path), store, credential: digest },
    flight: { store, parts: [operation.name, digest, target] },
  };
}
