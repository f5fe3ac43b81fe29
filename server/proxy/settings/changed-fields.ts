import { canonicalText } from '#server/store/content-hash.ts';
import type { AuditField } from '#server/store/schema.ts';

type Value = Record<string, unknown>;

/** Names of the fields that were sent and hold something else now. A null was not sent: the field keeps what it was. */
export function differencesOf(sent: Value, stored: Value): string[] {
  return Object.keys(sent).filter(
    (name) => sent[name] !== null && canonicalText(sent[name]) !== canonicalText(stored[name]),
  );
}

/** Long texts are told by their length: an audit is no archive of templates. */
const longest = 80;

/** What changed, for the audit: numbers, switches and short texts as they are. */
export function changedFields(before: Value, after: Value): AuditField[] {
  return differencesOf(after, before).map((name) => ({
    name,
    before: said(before[name]),
    after: said(after[name]),
  }));
}

function said(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === 'string' ? value : canonicalText(value);
  return text.length > longest ? `(${text.length} caracteres)` : text;
}
