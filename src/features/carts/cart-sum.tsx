import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { formatCents } from '#src/lib/money.ts';
import { Card } from '#src/ui/card.tsx';
import { type TotalsLine, totalsLines } from './cart-totals.ts';

/** How the total comes about: every discount by its name, and what was taken off the freight. */
export function CartSum({ totals }: { totals: Cart['totals'] }) {
  const t = useTranslations('carts.totals');
  return (
    <Card title={t('title')}>
      <dl className="flex flex-col gap-1">
        {totalsLines(totals).map((line) => (
          <SumLine key={line.word} line={line} original={totals.shippingOriginalCents} />
        ))}
      </dl>
    </Card>
  );
}

function SumLine({ line, original }: { line: TotalsLine; original: number | null }) {
  const t = useTranslations('carts.totals');
  const isTotal = line.word === 'total';
  const free = line.word === 'shipping' && line.cents === 0;
  return (
    <div
      className={`grid grid-cols-[1fr_auto] gap-x-4 ${isTotal ? 'mt-1 border-t border-line pt-2 font-semibold' : ''}`}
    >
      <dt className={isTotal ? undefined : 'text-ink-2'}>{t(line.word)}</dt>
      <dd className="tabular-nums">{free ? t('free') : formatCents(line.cents)}</dd>
      {line.offCents ? (
        <dd className="col-span-2 text-right text-12 text-ink-2">
          {t(free ? 'shippingFree' : 'shippingOff', {
            off: formatCents(line.offCents),
            original: formatCents(original),
          })}
        </dd>
      ) : null}
    </div>
  );
}
