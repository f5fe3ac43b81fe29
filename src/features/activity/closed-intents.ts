import type { AuditRow } from '#contract/app/audit.ts';

/**
 * Rows, newest first, without the announcements of deeds whose end is among them: both say the same. One whose end
 * is missing stays, as that is worth knowing.
 */
export function withoutClosedIntents(rows: readonly AuditRow[]): AuditRow[] {
  const closed = new Set(rows.filter((row) => row.outcome !== 'intent').map((row) => row.requestId));
  return rows.filter((row) => row.outcome !== 'intent' || !closed.has(row.requestId));
}
