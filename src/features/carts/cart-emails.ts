import type { CartRow } from '#contract/app/carts.ts';

/** What Yampi's own recovery e-mails do next: one is due, or so many were sent. Null when none is planned. */
export type EmailProgress =
  | { kind: 'due'; at: string }
  | { kind: 'sent'; sent: number; planned: number }
  | null;

export function emailProgress(
  row: Pick<CartRow, 'emailsSent' | 'emailsPlanned' | 'nextEmailAt' | 'goneAt'>,
): EmailProgress {
  if (row.nextEmailAt && !row.goneAt) return { kind: 'due', at: row.nextEmailAt };
  if (row.emailsPlanned > 0) return { kind: 'sent', sent: row.emailsSent, planned: row.emailsPlanned };
  return null;
}
