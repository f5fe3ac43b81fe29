import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { Card } from '#src/ui/card.tsx';
import { useMoney } from '#src/ui/use-money.ts';
import { type FreightLine, totalsLines } from './cart-totals.ts';

/** How the total comes about: every discount by its name, and what was taken off the freight. */
export function CartSum({ totals }: { totals: Cart['totals'] }) {
  const t = useTranslations('cart.totals');
  const money = useMoney();
  return (
    <Card title={t('title')}>
      <dl className="flex flex-col gap-1">
        {totalsLines(totals).map((line) =>
          line.word === 'shipping' ? (
            <Freight key={line.word} line={line} original={totals.shippingOriginalCents} />
          ) : (
            <div
              key={line.word}
              className={`flex justify-between gap-4 ${line.word === 'total' ? 'mt-1 border-t border-line pt-2 font-semibold' : ''}`}
            >
              <dt className={line.word === 'total' ? undefined : 'text-ink-2'}>{t(line.word)}</dt>
              <dd className="tabular-nums">{money(line.cents)}</dd>
            </div>
          ),
        )}
      </dl>
    </Card>
  );
}

function Freight({
  line: { cents, zero, offCents },
  original,
}: {
  line: FreightLine;
  original: number | null;
}) {
  const t = useTranslations('cart.totals');
  const money = useMoney();
  return (
    <div className="grid grid-cols-[auto_1fr] gap-x-4 text-right">
      <dt className="text-ink-2">{t('shipping')}</dt>
      <dd className={`tabular-nums ${zero === 'pending' ? 'text-ink-2' : ''}`}>
        {zero ? t(zero) : money(cents)}
      </dd>
      {offCents ? (
        <dd className="col-span-2 text-12 text-ink-2">
          {t(zero === 'free' ? 'shippingFree' : 'shippingOff', {
            off: money(offCents),
            original: money(original),
          })}
        </dd>
      ) : null}
    </div>
  );
}
