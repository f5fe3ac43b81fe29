import { operations } from '#contract/yampi/operations.ts';
import type { StoreHandlers } from '../call.ts';
import { readNestedQuery } from '../nested-query.ts';
import { accepted } from '../refusals.ts';
import { simulate } from '../simulation.ts';

export const installmentHandlers = {
  simulateInstallments: async ({ query }) => {
    const raw = readNestedQuery(query);
    const asked = accepted(operations.simulateInstallments.query, raw);
    const data = simulate({
      amountCents: asked.amount,
      minPartCents: asked.min_installment_value,
      freeUpTo: asked.max_installments_without_tax,
      currency: asked.currency,
      // Checked above, and echoed as they were spelled.
      rows: raw.taxes as { tax: string; installment: string; percent_discount: string }[],
    });
    return { data };
  },
} satisfies Partial<StoreHandlers>;
