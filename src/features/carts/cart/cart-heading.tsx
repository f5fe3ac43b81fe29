import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { useMoney } from '#src/ui/use-money.ts';
import { CartStageChip } from '../cart-stage-chip.tsx';

/** Whose cart it is, what it is worth, and where it stands. Takes the focus. */
export function CartHeading({ cart }: { cart: CartRow }) {
  const t = useTranslations('carts');
  const format = useFormatter();
  const money = useMoney();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const name = cart.anonymized ? t('row.anonymized') : (cart.name ?? t('row.nameless'));
  const abandoned = format.dateTime(new Date(cart.createdAt), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <header className="mb-3">
      <div className="flex items-baseline justify-between gap-4 text-16 font-semibold">
        <h2 ref={heading} tabIndex={-1} className="min-w-0 text-balance wrap-anywhere outline-none">
          <bdi data-private="">{name}</bdi>
        </h2>
        <span className="flex-none tabular-nums">{money(cart.totalCents)}</span>
      </div>
      <p className="text-12 text-ink-2 tabular-nums">{t('cart.abandoned', { when: abandoned })}</p>
      <div className="mt-2.5 flex flex-wrap items-center gap-2 empty:hidden">
        {cart.goneAt ? <CartStageChip cart={cart} /> : null}
        <CartStageChip cart={{ ...cart, goneAt: null }} />
        {cart.step && (cart.refused || cart.waitingFor) ? (
          <CartStageChip cart={{ step: cart.step, refused: false, waitingFor: null, goneAt: null }} />
        ) : null}
      </div>
    </header>
  );
}
