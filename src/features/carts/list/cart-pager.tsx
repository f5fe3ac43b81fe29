import { useFormatter, useTranslations } from 'use-intl';
import { type CartList, type CartSearch, pageSizes } from '#contract/app/carts.ts';
import { Pager } from '#src/ui/pager.tsx';
import { changeSearch } from '../filters/cart-filters.ts';
import type { ChangeSearch } from '../filters/use-change-search.ts';
import { nextPage, previousPage, rowsShown } from './cart-pages.ts';

type CartPagerProps = {
  shown: { search: CartSearch; list: CartList };
  total: number | undefined;
  onSearch: ChangeSearch;
};

/** "51–100 de 8.213" and the pages beside it. */
export function CartPager({ shown: { search, list }, total, onSearch }: CartPagerProps) {
  const t = useTranslations('carts.pager');
  const format = useFormatter();
  const bounds = rowsShown(search, list.rows.length);
  const next = nextPage(search, list);
  const previous = previousPage(search, list);
  const words = bounds && { first: format.number(bounds.first), last: format.number(bounds.last) };
  const text =
    words && (total === undefined ? t('range', words) : t('of', { ...words, total: format.number(total) }));
  return (
    <div className="sticky bottom-0 z-2 mt-auto border-t border-line bg-surface px-5 py-2 max-md:static max-md:border-0 max-md:bg-transparent max-md:px-4 max-md:pt-2 max-md:pb-6">
      <Pager
        label={t('label')}
        text={text ?? ''}
        sizeLabel={t('size')}
        sizes={pageSizes}
        size={search.size}
        onSize={(size) => onSearch(changeSearch(search, { size }))}
        previousLabel={t('previous')}
        nextLabel={t('next')}
        onPrevious={previous ? () => onSearch(previous) : undefined}
        onNext={next ? () => onSearch(next) : undefined}
      />
    </div>
  );
}
