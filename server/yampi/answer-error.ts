import { UpstreamError } from './upstream-error.ts';

type Json = Record<string, unknown>;

/** What an answer other than 2xx means to us. Upstream text never gets into the message. */
export async function answerError(
  name: string,
  status: number,
  body: () => Promise<unknown>,
): Promise<UpstreamError> {
  const message = `${name}: HTTP ${status}`;
  if (status === 401) return new UpstreamError('store_credentials', message);
  if (status === 403) return new UpstreamError('store_inactive', message);
  if (status === 404) return new UpstreamError('not_found', message);
  if (status === 422) return new UpstreamError('invalid', message, { fields: readFields(await body()) });
  if (status >= 500) return new UpstreamError('upstream_error', message, { transient: true });
  // Redirects included: following one would carry the credential to wherever it points.
  return new UpstreamError('upstream_bad_response', message);
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
