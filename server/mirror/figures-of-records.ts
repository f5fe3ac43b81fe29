import type { Figures } from '#contract/app/stats.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';

/** What carts come to, once more, in plain words. */
export function figuresOfRecords(
  list: readonly CartRecord[],
  isWon: (record: CartRecord) => boolean,
): Figures {
  const won = list.filter(isWon);
  const money = (of: readonly CartRecord[]) => of.reduce((cents, one) => cents + (one.totalCents ?? 0), 0);
  return {
    carts: list.length,
    priced: list.filter(({ totalCents }) => totalCents !== null).length,
    cents: money(list),
    recovered: won.length,
    recoveredCents: money(won),
    refused: list.filter(({ refused }) => refused).length,
  };
}
