import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { changeSearch, withoutFilters } from './cart-filters.ts';
import { emptyReason } from './cart-list-state.ts';
import type { ChangeSearch } from './use-change-search.ts';

type CartEmptyProps = {
  /** The question that found no row. */
  search: CartSearch;
  sync: SyncStatus | undefined;
  onSearch: ChangeSearch;
};

/** Why there is no row, and the one way on. */
export function CartEmpty({ search, sync, onSearch }: CartEmptyProps) {
  const t = useTranslations('carts.empty');
  const reason = emptyReason(search, sync);
  const goOn = () => void onSearch(reason === 'page' ? changeSearch(search, {}) : withoutFilters(search));
  const action = reason === 'reading' || reason === 'store' ? null : t(`${reason}.action`);
  return (
    <Notice
      title={t(`${reason}.title`)}
      actions={action ? <Button onClick={goOn}>{action}</Button> : undefined}
    >
      {t(`${reason}.text`)}
    </Notice>
  );
}
