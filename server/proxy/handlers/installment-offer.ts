import { planInstallments } from '#contract/installment-plan.ts';
import { asUser } from '#server/yampi/as-user.ts';
import { fetchCardTerms } from '#server/yampi/card-terms.ts';
import type { AppDeps } from '../app-deps.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';

export function createInstallmentOfferHandlers({
  mirror,
  yampi,
}: AppDeps): Pick<Handlers, 'getInstallmentOffer'> {
  return {
    async getInstallmentOffer({ params: { alias, customerId, cartId }, person }) {
      const cart = await mirror.getCart(alias, customerId, cartId);
      if (!cart) throw new Refusal('not_found');
      const amountCents = cart.totalCents;
      if (amountCents === null || amountCents <= 0) return { offer: null, why: 'no_total' as const };
      const tried = cart.attempts.findLast(({ kind }) => kind === 'card')?.method ?? null;
      const card = await fetchCardTerms(asUser(yampi, person.id), alias, tried);
      if (card === undefined) return { offer: null, why: 'no_card' as const };
      if (card === null) return { offer: null, why: 'unsure' as const };
      const rows = planInstallments(card.rows, { amountCents, ...card.terms });
      return {
        offer: {
          method: card.method,
          rows: rows
            .toSorted((a, b) => a.installments - b.installments)
            .map(({ installments, partCents, totalCents, taxCents }) => ({
              installments,
              partCents,
              totalCents,
              withInterest: taxCents > 0,
            })),
        },
        why: null,
      };
    },
  };
}
