import { useTranslations } from 'use-intl';
import { type CartSort, cartSorts } from '#contract/app/carts.ts';

type CartSortSelectProps = { sort: CartSort; onSort: (sort: CartSort) => void };

/** The order of the cards, which have no column headers to press. */
export function CartSortSelect({ sort, onSort }: CartSortSelectProps) {
  const t = useTranslations('carts.sort');
  return (
    <select
      aria-label={t('label')}
      value={sort}
      onChange={(event) => onSort(cartSorts.find((one) => one === event.target.value) ?? sort)}
      className="h-11 min-w-0 flex-1 rounded-md border border-line-strong bg-surface px-3 md:hidden"
    >
      {cartSorts.map((one) => (
        <option key={one} value={one}>
          {t(one)}
        </option>
      ))}
    </select>
  );
}
