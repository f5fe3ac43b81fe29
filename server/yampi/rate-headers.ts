type Headers = Record<string, string | string[] | undefined>;

function headerText(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value[0] : value;
}

function countOf(headers: Headers, name: string): number | null {
  const text = headerText(headers, name)?.trim() ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}

/** `X-RateLimit-Limit` and `X-RateLimit-Remaining`, which every answer should carry. */
export function toldQuota(headers: Headers): { limit: number | null; remaining: number | null } {
  return {
    limit: countOf(headers, 'x-ratelimit-limit'),
    remaining: countOf(headers, 'x-ratelimit-remaining'),
  };
}

/**
 * The wait a 429 asks for in ms, 1 to 65 s; null when it names none that makes sense. `Retry-After` is promised
 * nowhere; where it comes it may be seconds or a date, and `X-RateLimit-Reset` an epoch second.
 */
export function toldWait(headers: Headers, now: number): number | null {
  const text = headerText(headers, 'retry-after')?.trim();
  const reset = readEpoch(headerText(headers, 'x-ratelimit-reset'));
  const wait = (text ? readWait(text, now) : null) ?? (reset === null ? null : reset * 1000 - now);
  return wait === null ? null : Math.min(Math.max(wait, 1_000), 65_000);
}

function readWait(text: string, now: number): number | null {
  if (/^-?\d{1,12}$/.test(text)) return Number(text) * 1000;
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(at) ? null : at - now;
}

function readEpoch(text = ''): number | null {
  return /^\d{10}$/.test(text) ? Number(text) : null;
}
