import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { Card } from '#src/ui/card.tsx';
import { useMoney } from '#src/ui/use-money.ts';
import { CartStageChip } from '../cart-stage-chip.tsx';
import { shortSpan } from '../short-span.ts';

type OtherCartsProps = { alias: string; others: Cart['otherCarts']; now: number };

/** The customer's other carts: one call may settle them all. */
export function OtherCarts({ alias, others, now }: OtherCartsProps) {
  const t = useTranslations('carts');
  const work = useTranslations('cartWork.others');
  const money = useMoney();
  if (others.length === 0) return null;
  return (
    <Card title={t('others.title')}>
      {others.some((other) => !other.goneAt) ? (
        <p className="mb-1 text-12 text-ink-2">{work('covers')}</p>
      ) : null}
      <ul className="-mx-2 flex flex-col">
        {others.map((other) => (
          <li key={other.id}>
            <Link
              to="/$alias/carts/$customerId/$cartId"
              params={{ alias, customerId: other.customerId, cartId: other.id }}
              search
              // Closing any of them leads back to the list the first one was opened from.
              state
              className="grid grid-cols-[1fr_auto] items-center gap-x-4 gap-y-1 rounded-md px-2 py-1.5 tabular-nums hover:bg-sunken"
            >
              <span className="truncate">{other.firstItem ?? t('row.itemless')}</span>
              <span>{money(other.totalCents)}</span>
              <span className="flex min-w-0 items-center">
                <CartStageChip cart={other} />
              </span>
              <span className="text-right text-12 text-ink-2">
                {t('time.ago', { span: shortSpan(now - Date.parse(other.createdAt)) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}
