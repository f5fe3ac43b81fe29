import type { CartRow } from './schema.ts';
import type { RecoveryMessage, RecoveryRevisionRow } from './schema-settings.ts';

const MINUTE = 60_000;

export type RecoveryEmail = {
  id: number;
  turn: number;
  subject: string;
  promocodeId: number | null;
  createdAt: Date;
  fireAt: Date;
  sentAt: Date | null;
};

export type Schedule = { emails: RecoveryEmail[]; turns: number };

/**
 * The store's own recovery e-mails of a cart as they stand at a moment. A job finds the cart after 15 idle minutes
 * and schedules all turns from its last change, by the messages of that moment; each leaves seconds after it was due.
 * @param revisions oldest first
 */
export function recoveryEmails(
  cart: Pick<CartRow, 'id' | 'updatedAt' | 'lines'>,
  to: { firstName: string | null },
  revisions: readonly Pick<RecoveryRevisionRow, 'since' | 'active' | 'messages'>[],
  now: Date,
): Schedule {
  const changed = cart.updatedAt.getTime();
  const createdAt = new Date(changed + 15 * MINUTE + 10_000);
  const inForce = revisions.findLast((revision) => revision.since <= createdAt);
  const messages = inForce?.active ? inForce.messages.filter((message) => message.active) : [];
  if (createdAt > now) return { emails: [], turns: messages.length };
  const emails = messages.map((message, at) => {
    const fireAt = new Date(changed + message.hoursDelay * 60 * MINUTE);
    const sentAt = new Date(fireAt.getTime() + (5 + ((cart.id + at) % 50)) * 1000);
    return {
      id: cart.id * 10 + at + 1,
      turn: at + 1,
      subject: subjectOf(message, cart, to.firstName),
      promocodeId: message.promocodeId,
      createdAt,
      fireAt,
      sentAt: sentAt <= now ? sentAt : null,
    };
  });
  return { emails, turns: messages.length };
}

/** `{name}` is the only variable that is known; without a name it goes, with its comma. */
function subjectOf(message: RecoveryMessage, cart: Pick<CartRow, 'lines'>, firstName: string | null): string {
  const subject = cart.lines.length > 1 ? message.emailSubjectMultiple : message.emailSubject;
  return firstName ? subject.replaceAll('{name}', firstName) : subject.replaceAll(/\{name\},?\s*/g, '');
}
