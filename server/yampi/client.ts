import * as z from 'zod/mini';
import type { Operation, OperationInput, OperationResponse } from '#contract/yampi/operation.ts';
import type { YampiCredential } from './credential.ts';
import { createHop, type HopOptions } from './hop.ts';
import { parseJson } from './json-body.ts';
import type { Lane } from './quota-rules.ts';
import { UpstreamError } from './upstream-error.ts';

/** The alias leads to a store's credential; what has no alias brings its own. */
type CredentialInput<O extends Operation> = O['path'] extends `/{alias}${string}`
  ? { credential?: never }
  : { credential: YampiCredential };

type CallInput<O extends Operation> = OperationInput<O> &
  CredentialInput<O> & {
    /** The sync says `background`: it leaves part of the quota to people. */
    lane?: Lane;
    /** Opaque id of the person who waits for it: when calls get scarce, they are shared out among people. */
    user?: string | undefined;
    /** Joins no equal read that is already under way, because its answer may be of a moment ago. */
    fresh?: boolean;
    /** A person asks again by hand: what was refused a moment ago may have been mended since. */
    insists?: boolean;
    signal?: AbortSignal;
  };

export type YampiClient = {
  /**
   * One operation of Yampi's API, read and checked. Only reads are ever sent twice, and equal ones at the same
   * time once.
   * @throws {UpstreamError} and nothing else but an abort, or a TypeError for an input that no schema allows
   */
  call<O extends Operation>(operation: O, input: CallInput<O>): Promise<OperationResponse<O>>;
  close(): Promise<void>;
};

/**
 * The only way to Yampi: limits, quota, retries and the reading of every answer. Nothing of a browser's request
 * gets in, and no body, query or credential gets out through an error.
 * @param options.origin of the API, without a path
 * @param options.credentialFor is asked for every call of a store
 * @param options.quota where processes share an address; otherwise this one counts alone
 */
export function createYampiClient(options: HopOptions): YampiClient {
  const hop = createHop(options);
  return {
    async call(operation, input) {
      const answer = parseJson(await hop.fetch(operation, input));
      const read = z.safeParse(operation.response, answer);
      if (!read.success) throw new UpstreamError('upstream_bad_response', `${operation.name}: unknown shape`);
      return read.data as OperationResponse<typeof operation>;
    },
    close: hop.close,
  };
}
