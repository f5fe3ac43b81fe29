import { useTranslations } from 'use-intl';
import { type CartSort, cartSorts } from '#contract/app/carts.ts';
import { Chevron } from '#src/ui/chevron.tsx';

type CartSortSelectProps = { sort: CartSort; onSort: (sort: CartSort) => void };

/** The order of the cards, which have no column headers to press. */
export function CartSortSelect({ sort, onSort }: CartSortSelectProps) {
  const t = useTranslations('carts.sort');
  return (
    <div className="relative min-w-0 flex-1 md:hidden">
      <select
        aria-label={t('label')}
        value={sort}
        onChange={(event) => onSort(cartSorts.find((one) => one === event.target.value) ?? sort)}
        className="h-11 w-full appearance-none truncate rounded-md border border-line-strong bg-surface pr-9 pl-3.5"
      >
        {cartSorts.map((one) => (
          <option key={one} value={one}>
            {t(one)}
          </option>
        ))}
      </select>
      <Chevron className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2" />
    </div>
  );
}
