import type { CartRow } from './schema.ts';

const MINUTE = 60_000;

/** Hours after the last change, subject, coupon. */
const turns = [
  [0.5, 'os produtos que você escolheu estão te esperando :)', null],
  [4, 'ainda dá tempo de levar o que você gostou', 701],
  [48, 'separamos um presente para você voltar', 702],
  [168, 'última chance: seu carrinho vai expirar', 703],
] as const;

export const emailTurns = turns.length;

export type RecoveryEmail = {
  id: number;
  turn: number;
  subject: string;
  promocodeId: number | null;
  createdAt: Date;
  fireAt: Date;
  sentAt: Date | null;
};

/**
 * The store's own recovery e-mails of a cart as they stand at a moment. A job finds the cart after 15 idle
 * minutes and schedules all turns from its last change; each leaves seconds after it was due.
 */
export function recoveryEmails(
  cart: Pick<CartRow, 'id' | 'updatedAt'>,
  to: { firstName: string | null },
  now: Date,
): RecoveryEmail[] {
  const changed = cart.updatedAt.getTime();
  const createdAt = new Date(changed + 15 * MINUTE + 10_000);
  if (createdAt > now) return [];
  return turns.map(([hours, subject, promocodeId], at) => {
    const fireAt = new Date(changed + hours * 60 * MINUTE);
    const sentAt = new Date(fireAt.getTime() + (5 + ((cart.id + at) % 50)) * 1000);
    return {
      id: cart.id * 10 + at + 1,
      turn: at + 1,
      subject: to.firstName ? `${to.firstName}, ${subject}` : subject,
      promocodeId,
      createdAt,
      fireAt,
      sentAt: sentAt <= now ? sentAt : null,
    };
  });
}
