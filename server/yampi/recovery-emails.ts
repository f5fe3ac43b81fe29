import type { Cart } from '#contract/app/carts.ts';
import type { WireCart } from '#contract/yampi/carts.ts';

type Schedule = Pick<Cart, 'emails' | 'emailsSent' | 'emailsPlanned' | 'nextEmailAt'>;

/** The recovery e-mails of a cart. The wire counts them three times; the largest number is the least stale. */
export function decodeSchedule(wire: WireCart): Schedule {
  const emails = wire.emails
    .map((email, index) => ({
      id: email.id,
      turn: email.turn ?? index + 1,
      subject: email.subject,
      dueAt: email.fire_date,
      sentAt: email.sent_at,
    }))
    .sort((a, b) => a.turn - b.turn);
  const counts = [wire.search?.count_recover_mail_sent, wire.spreadsheet?.count_recover_mail_sent];
  const sent = emails.filter((email) => email.sentAt !== null).length;
  const due = emails.flatMap((email) => (email.sentAt === null && email.dueAt ? [email.dueAt] : []));
  return {
    emails,
    emailsSent: Math.max(sent, ...counts.map((count) => count?.done ?? 0)),
    emailsPlanned: Math.max(emails.length, ...counts.map((count) => count?.of ?? 0)),
    nextEmailAt: due.sort()[0] ?? null,
  };
}
