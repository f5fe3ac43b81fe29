import { type PlannedRow, planInstallments, roundHalfAway } from '#contract/installment-plan.ts';
import { formated } from './wire/values.ts';
import { WireError } from './wire-error.ts';

/** One of `taxes` as it came; texts in a query, and echoed as whatever they were. */
type AskedRow = { tax: string | number; installment: string | number; percent_discount: string | number };

/** Amounts in cents, rows as they came. */
export type AskedSimulation = {
  amountCents: number;
  minPartCents: number;
  freeUpTo: number;
  currency?: string | undefined;
  rows: readonly AskedRow[];
};

type Rendered = ReturnType<typeof renderRow>;

function renderRow(asked: AskedRow, planned: PlannedRow, amountCents: number, currency = 'R$') {
  const spelled = (cents: number) => formated(cents, currency);
  const sentence = `${asked.installment}x de ${spelled(planned.partCents)}`;
  const discounted = planned.discountPercent > 0;
  return {
    amount: planned.totalCents / 100,
    amount_formated: spelled(planned.totalCents),
    base_value: amountCents / 100,
    tax: asked.tax,
    tax_value: planned.taxCents / 100,
    discount_percent: roundHalfAway(planned.discountPercent * 100) / 100,
    discount_value: planned.discountCents / 100,
    discount_value_formated: spelled(planned.discountCents),
    installment: asked.installment,
    installment_value: planned.partCents / 100,
    installment_value_formated: spelled(planned.partCents),
    // By the tax that was given: a row whose interest is waived still says that it has some.
    text: `${sentence} ${planned.taxPercent === 0 ? 'sem' : 'com'} juros`,
    text_with_tax: sentence,
    text_discount_percent: discounted
      ? `${Math.ceil(planned.discountPercent)}% de desconto à vista no cartão`
      : null,
    text_discount: discounted ? `${spelled(planned.totalCents)} à vista no cartão` : null,
  };
}

/**
 * A simulation as the wire has it: the last kept row stands at the root, with the discount of the first.
 * @returns null when no rows were asked for
 * @throws WireError 500 when no row is left, as the original does
 */
export function simulate(asked: AskedSimulation) {
  if (asked.rows.length === 0) return null;
  const { amountCents, minPartCents, freeUpTo, currency } = asked;
  const rows = asked.rows.flatMap((row): Rendered[] => {
    const wanted = {
      installments: Number(row.installment),
      taxPercent: Number(row.tax),
      discountPercent: Number(row.percent_discount),
    };
    const [planned] = planInstallments([wanted], { amountCents, minPartCents, freeUpTo });
    return planned ? [renderRow(row, planned, amountCents, currency)] : [];
  });
  const first = rows[0];
  const last = rows[rows.length - 1];
  if (!first || !last) throw new WireError(500);
  return {
    max_installment: last.installment,
    max_installment_value: last.installment_value,
    amount: last.amount,
    text: last.text,
    text_with_tax: last.text_with_tax,
    text_discount_percent: first.text_discount_percent,
    text_discount: first.text_discount,
    installments: rows,
  };
}
