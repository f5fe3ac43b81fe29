import type { ErrorCode } from '#contract/app/errors.ts';
import { UpstreamError } from './upstream-error.ts';

type Json = Record<string, unknown>;

/** What an answer other than 2xx means to us. Upstream text never gets into the message. */
export async function answerError(
  name: string,
  status: number,
  body: () => Promise<unknown>,
): Promise<UpstreamError> {
  const failure = (code: ErrorCode, more: { fields?: Record<string, string[]>; transient?: boolean } = {}) =>
    new UpstreamError(code, `${name}: HTTP ${status}`, { ...more, status });
  if (status === 401) return failure('store_credentials');
  if (status === 403) return failure('store_inactive');
  if (status === 404) return failure('not_found');
  if (status === 422) return failure('invalid', { fields: readFields(await body()) });
  if (status >= 500) return failure('upstream_error', { transient: true });
  // Redirects included: following one would carry the credential to wherever it points.
  return failure('upstream_bad_response');
}

/** `{errors: {field: [text] | text}}` → texts without markup, at most 50 fields. */
function readFields(body: unknown): Record<string, string[]> {
  const errors = (body as Json | null)?.errors;
  if (typeof errors !== 'object' || errors === null || Array.isArray(errors)) return {};
  const fields = Object.entries(errors).slice(0, 50);
  return Object.fromEntries(fields.map(([field, texts]) => [field.slice(0, 100), readTexts(texts)]));
}

function readTexts(texts: unknown): string[] {
  return [texts]
    .flat()
    .filter((text) => typeof text === 'string')
    .slice(0, 10)
    .map((text) =>
      text
        .replace(/<[^>]*>/g, '')
        .trim()
        .slice(0, 500),
    );
}

const nobodyThere = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT)$/;
const cutOff = /^(UND_ERR_SOCKET|ECONNRESET|EPIPE)$/;

/** A connection that failed, by undici's error codes. `answered`: headers had come before. */
export function transportError(name: string, error: unknown, answered: boolean): UpstreamError {
  if (error instanceof UpstreamError) return error;
  const code = String((error as NodeJS.ErrnoException | null)?.code ?? 'unknown');
  const failure = (kind: 'upstream_unreachable' | 'upstream_timeout' | 'upstream_bad_response') =>
    new UpstreamError(kind, `${name}: ${code}`, { transient: true });
  if (nobodyThere.test(code)) return failure('upstream_unreachable');
  if (/TIMEOUT/.test(code)) return failure('upstream_timeout');
  // Cut off before a word of an answer, it is as good as not there.
  return failure(cutOff.test(code) && !answered ? 'upstream_unreachable' : 'upstream_bad_response');
}
