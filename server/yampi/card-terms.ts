import type { PaymentConfigValue } from '#contract/app/payments.ts';
import type { PlanRow, PlanTerms } from '#contract/installment-plan.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { fetchPaymentConfigs, fetchPayments } from './payment-configs.ts';

/** The terms of a card; null where something in them cannot be read or counted. */
export type CardTerms = { method: string; terms: Omit<PlanTerms, 'amountCents'>; rows: PlanRow[] } | null;

/**
 * What a store asks for installments on a card: on the one of that name if it takes it, else on its first. Undefined when
 * it takes none. @throws {UpstreamError}
 */
export async function fetchCardTerms(
  client: YampiClient,
  alias: string,
  preferred: string | null,
): Promise<CardTerms | undefined> {
  const cards = (await fetchPayments(client, alias)).filter(({ kind, active }) => kind === 'card' && active);
  const card = cards.find(({ name }) => name === preferred) ?? cards[0];
  if (!card) return undefined;
  const [configs, rows] = await Promise.all([
    fetchPaymentConfigs(client, alias, card.id),
    fetchPlanRows(client, alias, card.id),
  ]);
  const active = configs.filter(({ value }) => value.active);
  const [config] = active;
  const terms = active.length === 1 && config ? termsOf(config.value) : null;
  return terms && rows ? { method: card.name, terms, rows } : null;
}

/** A discount of the method itself changes the amount in a way that the documents do not tell. */
function termsOf(value: PaymentConfigValue): Omit<PlanTerms, 'amountCents'> | null {
  const { minInstallmentCents, maxInstallmentsWithoutTax, discountPercent } = value;
  if (minInstallmentCents === null || maxInstallmentsWithoutTax === null) return null;
  return discountPercent ? null : { minPartCents: minInstallmentCents, freeUpTo: maxInstallmentsWithoutTax };
}

/** Null when a row is half-readable or only counts for some time. */
async function fetchPlanRows(
  client: YampiClient,
  alias: string,
  paymentId: string,
): Promise<PlanRow[] | null> {
  const input = { params: { alias, paymentId }, query: { skipCache: true } };
  const { rows } = await client.call(operations.listInstallments, input);
  const plan = rows.flatMap(({ installment, tax, percent_discount, start_at, end_at }) =>
    installment === null || tax === null || percent_discount === null || start_at || end_at
      ? []
      : { installments: installment, taxPercent: tax, discountPercent: percent_discount },
  );
  return plan.length === rows.length && plan.length > 0 ? plan : null;
}
