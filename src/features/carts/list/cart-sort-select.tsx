import { useTranslations } from 'use-intl';
import { type CartSort, cartSorts } from '#contract/app/carts.ts';
import { InlineSelect } from '#src/ui/inline-select.tsx';

type CartSortSelectProps = { sort: CartSort; onSort: (sort: CartSort) => void };

/** The order of the cards, which have no column headers to press. */
export function CartSortSelect({ sort, onSort }: CartSortSelectProps) {
  const t = useTranslations('carts.sort');
  return (
    <InlineSelect
      className="flex-1 md:hidden"
      label={t('label')}
      options={cartSorts.map((one) => ({ value: one, label: t(one) }))}
      value={sort}
      onChange={onSort}
    />
  );
}
