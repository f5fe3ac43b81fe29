import { createHash } from 'node:crypto';
import { UpstreamError } from './upstream-error.ts';

/** What opens the stores of one user of Yampi. A new one is a new object. */
export type YampiCredential = { readonly userToken: string; readonly userSecretKey: string };

/** Where a store's credential comes from; undefined when we hold none. May be asked for every call. */
export type CredentialSource = (
  alias: string,
) => YampiCredential | undefined | Promise<YampiCredential | undefined>;

const digests = new WeakMap<YampiCredential, string>();

/** Stands for a credential where things are told apart by it; nothing leads back from it. */
export function credentialDigest(credential: YampiCredential): string {
  const known = digests.get(credential);
  if (known) return known;
  const { userToken, userSecretKey } = credential;
  const digest = createHash('sha256')
    .update(JSON.stringify([userToken, userSecretKey]))
    .digest('base64url');
  digests.set(credential, digest);
  return digest;
}

/**
 * The credential of a call: the given one, else that of the store.
 * @throws {UpstreamError} store_credentials when there is none
 */
export async function findCredential(
  credentialFor: CredentialSource,
  alias: string | undefined,
  given: YampiCredential | undefined,
): Promise<YampiCredential> {
  const found = given ?? (alias === undefined ? undefined : await credentialFor(alias));
  if (!found) throw new UpstreamError('store_credentials', 'no credential for this store');
  return found;
}
