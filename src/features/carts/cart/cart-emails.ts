import type { CartRow } from '#contract/app/carts.ts';

/**
 * What Yampi's own recovery e-mails do next: one is due, or so many were sent. None sent and none due means that
 * Yampi has not scheduled them yet. Null where there is nothing to await: none is planned, or the cart left first.
 */
export type EmailProgress =
  | { kind: 'due'; at: string }
  | { kind: 'sent'; sent: number; planned: number }
  | null;

export function emailProgress(
  row: Pick<CartRow, 'emailsSent' | 'emailsPlanned' | 'nextEmailAt' | 'goneAt'>,
): EmailProgress {
  if (row.nextEmailAt && !row.goneAt) return { kind: 'due', at: row.nextEmailAt };
  const awaited = row.emailsSent > 0 || !row.goneAt;
  if (row.emailsPlanned > 0 && awaited)
    return { kind: 'sent', sent: row.emailsSent, planned: row.emailsPlanned };
  return null;
}
