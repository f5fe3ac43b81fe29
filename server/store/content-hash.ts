import { createHash } from 'node:crypto';

/** The same text for equal values, whatever the order of their fields; absent and undefined fields are the same. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/** SHA-256 of a value's content as 43 base64url characters. */
export function contentHash(value: unknown): string {
  return createHash('sha256')
    .update(canonicalText(value) ?? '')
    .digest('base64url');
}
