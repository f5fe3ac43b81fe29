import { asUser } from '#server/yampi/as-user.ts';
import { fetchRecoveryMessages, recoveryText } from '#server/yampi/recovery-texts.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';

const nothing = (why: 'none_due' | 'no_texts' | 'changed') => ({ email: null, why });

export function createNextEmailHandlers({ mirror, yampi }: AppDeps): Pick<Handlers, 'getNextEmail'> {
  return {
    async getNextEmail({ params: { alias, customerId, cartId }, person }) {
      const cart = await mirror.getCart(alias, customerId, cartId);
      if (!cart || cart.anonymized) throw new Refusal('not_found');
      const due = cart.goneAt ? undefined : cart.emails.find(({ sentAt }) => sentAt === null);
      if (!due) return nothing('none_due');
      const messages = await fetchRecoveryMessages(asUser(yampi, person.id), alias);
      const to = {
        firstName: cart.name?.trim().split(/\s+/)[0] || null,
        isMultiple: cart.itemCount > 1,
      };
      const said = messages && recoveryText(messages, due.turn, to);
      if (!said) return nothing('no_texts');
      if (due.subject !== null && due.subject.trim() !== said.subject.trim()) return nothing('changed');
      return { email: { turn: due.turn, dueAt: due.dueAt, ...said }, why: null };
    },
  };
}
