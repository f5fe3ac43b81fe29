/** A row of a method's table: how many parts, percent a month, percent off the financed total. */
export type PlanRow = { installments: number; taxPercent: number; discountPercent: number };

export type PlanTerms = {
  amountCents: number;
  /** A part below this is not offered, except 1x. */
  minPartCents: number;
  /** Up to this many parts, included, the shop pays the interest. */
  freeUpTo: number;
};

/** Amounts in integer cents but `taxCents`, which the API leaves unrounded. */
export type PlannedRow = PlanRow & {
  partCents: number;
  /** What the shopper pays in all, after the discount. */
  totalCents: number;
  /** Total less amount: negative when discounted. */
  taxCents: number;
  /** Amount less total: negative when interest applies. Rounded apart from the total, so it may be a cent over. */
  discountCents: number;
};

/**
 * A number to an integer as PHP rounds: half away from zero on its decimal digits, of which a double has fifteen.
 * 28490.499999999996 is meant as 28490.5 and gives 28491.
 */
export function roundHalfAway(number: number): number {
  const meant = Number(Math.abs(number).toPrecision(15));
  return number < 0 ? 0 - Math.floor(meant + 0.5) : Math.floor(meant + 0.5);
}

/**
 * The API's own installment simulation: the Price table with monthly compound interest. Rows in their order;
 * those whose part is too small are left out.
 */
export function planInstallments(rows: readonly PlanRow[], terms: PlanTerms): PlannedRow[] {
  return rows.flatMap((row) => {
    const { amountCents, minPartCents, freeUpTo } = terms;
    const rate = row.installments <= freeUpTo ? 0 : row.taxPercent / 100;
    const part = partOf(amountCents, rate, row.installments);
    if (row.installments !== 1 && part < minPartCents) return [];
    const financed = rate > 0 ? part * row.installments : amountCents;
    const total = financed - (financed * row.discountPercent) / 100;
    return {
      ...row,
      partCents: roundHalfAway(part),
      totalCents: roundHalfAway(total),
      taxCents: total - amountCents,
      discountCents: roundHalfAway(amountCents - total),
    };
  });
}

function partOf(amountCents: number, rate: number, parts: number): number {
  return rate > 0 ? (amountCents * rate) / (1 - (1 + rate) ** -parts) : amountCents / parts;
}
