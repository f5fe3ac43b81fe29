import type { InstallmentOffer } from '#contract/app/installment-offer.ts';
import { formatCents } from '#src/lib/money.ts';

type Row = InstallmentOffer['rows'][number];

/** The offers worth naming: the most parts without interest, and the most of all. */
export function offersOf(rows: readonly Row[]): Row[] {
  const inParts = rows.filter(({ installments }) => installments > 1);
  const free = inParts.findLast(({ withInterest }) => !withInterest);
  return [...new Set([free, inParts.at(-1)])].filter((row): row is Row => row !== undefined);
}

/** As the shop writes it to a buyer, in Portuguese whatever the team reads: `12x de R$ 30,00, total R$ 360,00`. */
export function installmentText(row: Row): string {
  const part = formatCents(row.partCents, 'pt-BR');
  const total = formatCents(row.totalCents, 'pt-BR');
  return `${row.installments}x de ${part}${row.withInterest ? '' : ' sem juros'}, total ${total}`;
}
