import { Link } from '@tanstack/react-router';
import { useFormatter, useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { Chevron } from '#src/ui/chevron.tsx';
import { Cross } from '#src/ui/cross.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { isPlainPress } from '../is-plain-press.ts';
import type { CartMoves } from './use-cart-moves.ts';

type CartBarProps = {
  alias: string;
  search: CartSearch;
  moves: CartMoves;
  /** Carts in the list; undefined while they are being counted. */
  total: number | undefined;
  onClose: () => void;
};

/** The way back to the list and to the cart's neighbours; stays in sight while the cart is read. */
export function CartBar({ alias, search, moves, total, onClose }: CartBarProps) {
  const t = useTranslations('carts.cart');
  const format = useFormatter();
  const { position, previous, next } = moves;
  return (
    <div
      data-unprinted=""
      className="sticky top-0 z-10 -mx-4 flex items-center justify-between gap-2 bg-canvas px-4 py-2"
    >
      <Link
        to="/$alias/carts"
        params={{ alias }}
        search={search}
        aria-label={t('back')}
        onClick={(event) => {
          if (!isPlainPress(event)) return;
          event.preventDefault();
          onClose();
        }}
        className="inline-flex min-h-8 items-center gap-1.5 text-ink-2 hover:text-ink max-md:min-h-11 min-[1200px]:hidden"
      >
        <Chevron className="-ml-1 rotate-90" />
        <span className="md:hidden">{t('backShort')}</span>
        <span className="max-md:hidden">{t('back')}</span>
      </Link>
      <span className="ml-auto flex items-center gap-1.5 text-12 text-ink-2 tabular-nums min-[1200px]:ml-0">
        {position === null || total === undefined
          ? null
          : t('position', { position: format.number(position), total: format.number(total) })}
        <Kbd>K</Kbd>
        <Kbd>J</Kbd>
      </span>
      <div className="-mr-1.5 flex min-[1200px]:ml-auto">
        <IconButton
          label={t('previous')}
          title={`${t('previous')} (K)`}
          aria-keyshortcuts="K"
          disabled={!previous}
          onClick={previous}
          icon={<Chevron className="rotate-180" />}
        />
        <IconButton
          label={t('next')}
          title={`${t('next')} (J)`}
          aria-keyshortcuts="J"
          disabled={!next}
          onClick={next}
          icon={<Chevron />}
        />
        <IconButton
          label={t('close')}
          title={`${t('close')} (Esc)`}
          aria-keyshortcuts="Escape"
          onClick={onClose}
          className="max-[1199px]:hidden"
          icon={<Cross className="size-4" />}
        />
      </div>
    </div>
  );
}
