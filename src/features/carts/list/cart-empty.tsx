import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { codeMessage } from '#src/api/error-text.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { changeSearch, withoutFilters } from '../filters/cart-filters.ts';
import type { ChangeSearch } from '../filters/use-change-search.ts';
import { SyncRetry } from '../sync/sync-retry.tsx';
import { emptyReason } from './cart-list-state.ts';

type CartEmptyProps = {
  alias: string;
  /** The question that found no row. */
  search: CartSearch;
  sync: SyncStatus | undefined;
  onSearch: ChangeSearch;
};

/** Why there is no row, and the one way on. */
export function CartEmpty({ alias, search, sync, onSearch }: CartEmptyProps) {
  const t = useTranslations('carts.empty');
  const reason = emptyReason(search, sync);
  if (reason === 'unread') return <Unread alias={alias} problem={sync?.problem} />;
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

/** Nothing is known of the store's carts, not even that there are none. */
function Unread({ alias, problem }: { alias: string; problem: SyncStatus['problem'] | undefined }) {
  const t = useTranslations();
  const why = codeMessage(problem ?? 'internal');
  return (
    <Notice alert title={t('carts.empty.unread.title')} actions={<SyncRetry alias={alias} />}>
      {t('carts.empty.unread.text', { problem: t(`errors.${why}.title`), advice: t(`errors.${why}.text`) })}
    </Notice>
  );
}
