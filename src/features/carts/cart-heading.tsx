import { useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { formatCents } from '#src/lib/money.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { CartStageChip } from './cart-stage-chip.tsx';
import type { CartMoves } from './use-cart-moves.ts';

type CartHeadingProps = {
  cart: CartRow;
  moves: CartMoves;
  total: number | undefined;
  onClose: () => void;
};

/** Whose cart it is, where it stands, what it is worth, and the way to its neighbours. Takes the focus. */
export function CartHeading({ cart, moves, total, onClose }: CartHeadingProps) {
  const t = useTranslations('carts');
  const format = useFormatter();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  const { position } = moves;
  const name = cart.anonymized ? t('row.anonymized') : (cart.name ?? t('row.nameless'));
  const abandoned = format.dateTime(new Date(cart.createdAt), { dateStyle: 'short', timeStyle: 'short' });
  return (
    <header className="mb-3 flex flex-col gap-2.5">
      <div className="flex h-8 items-center justify-between gap-3">
        <span className="flex items-center gap-1.5 text-12 text-ink-2 tabular-nums">
          {position === null || total === undefined
            ? null
            : t('cart.position', { position: format.number(position), total: format.number(total) })}
          <Kbd>K</Kbd>
          <Kbd>J</Kbd>
        </span>
        <div className="-mr-1.5 flex">
          <Move label={t('cart.previous')} keys="K" onClick={moves.previous} path="M12.5 10 8 5.5 3.5 10" />
          <Move label={t('cart.next')} keys="J" onClick={moves.next} path="M3.5 6 8 10.5 12.5 6" />
          <Move label={t('cart.close')} keys="Escape" onClick={onClose} path="m4 4 8 8m0-8-8 8" />
        </div>
      </div>
      <div>
        <h2
          ref={heading}
          tabIndex={-1}
          className="text-16 font-semibold text-balance wrap-anywhere outline-none"
        >
          <bdi>{name}</bdi>
        </h2>
        <p className="text-12 text-ink-2 tabular-nums">{t('cart.abandoned', { when: abandoned })}</p>
      </div>
      <div className="flex items-center gap-2">
        <CartStageChip cart={cart} />
        {cart.step && (cart.refused || cart.waitingFor) ? (
          <CartStageChip cart={{ step: cart.step, refused: false, waitingFor: null }} />
        ) : null}
        <span className="ml-auto text-16 font-semibold tabular-nums">{formatCents(cart.totalCents)}</span>
      </div>
    </header>
  );
}

type MoveProps = { label: string; keys: string; path: string; onClick: (() => void) | undefined };

function Move({ label, keys, path, onClick }: MoveProps) {
  return (
    <IconButton
      label={label}
      title={`${label} (${keys === 'Escape' ? 'Esc' : keys})`}
      aria-keyshortcuts={keys}
      disabled={!onClick}
      onClick={onClick}
      icon={
        <svg aria-hidden="true" viewBox="0 0 16 16" fill="none">
          <path
            d={path}
            stroke="currentColor"
            strokeWidth="1.5"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      }
    />
  );
}
