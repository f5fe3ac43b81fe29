import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartSearch, CartSummary } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { CartCount } from './cart-count.tsx';
import { CartEmpty } from './cart-empty.tsx';
import { changeSearch, isNarrowed } from './cart-filters.ts';
import { CartPager } from './cart-pager.tsx';
import { CartProblem, CartProblemLine } from './cart-problem.tsx';
import { CartRows } from './cart-rows.tsx';
import { CartRowsSkeleton } from './cart-rows-skeleton.tsx';
import { useCartCursor, useEnterRows } from './use-cart-cursor.ts';
import { useCartList } from './use-cart-list.ts';
import { useCartListKeys } from './use-cart-list-keys.ts';
import { useCartRowLink } from './use-cart-row-link.ts';
import type { ChangeSearch } from './use-change-search.ts';
import { cartRowsMark } from './use-sync.ts';

type CartListProps = {
  alias: string;
  search: CartSearch;
  onSearch: ChangeSearch;
  isTyping: boolean;
  /** Somebody is on the way from the search to the first row, whenever it is here. */
  isEntering: boolean;
  onEntered: () => void;
  openId: string | undefined;
  now: number;
  sync: SyncStatus | undefined;
  summary: UseQueryResult<CartSummary>;
};

/** The rows, or why there are none. What was shown before stays until something better is there. */
export function CartList(props: CartListProps) {
  const { alias, search, onSearch, openId, now, sync, summary } = props;
  const t = useTranslations('carts.problem');
  const { query, shown, busy } = useCartList(alias, search, props.isTyping);
  const rows = shown?.list.rows ?? [];
  const cursor = useCartCursor(rows, openId);
  useEnterRows(props.isEntering && shown !== undefined && !busy, rows[0]?.id, props.onEntered);
  const link = useCartRowLink(alias, shown?.search ?? search, cursor.rest);
  useCartListKeys(cursor.step, openId !== undefined);
  const retry = () => {
    void query.refetch();
    if (summary.isError) void summary.refetch();
  };
  const problem = query.isError ? { title: t('list'), error: query.error, onRetry: retry } : null;
  // No rows of an earlier question say nothing about this one.
  if (problem && rows.length === 0) return <CartProblem {...problem} />;
  if (!shown) return <CartRowsSkeleton />;
  return (
    <div {...(rows.length > 0 && cartRowsMark)} className="flex flex-1 flex-col md:bg-surface">
      <CartCount summary={summary} sync={sync} busy={busy} />
      {problem ? <CartProblemLine {...problem} /> : null}
      {rows.length === 0 ? (
        <CartEmpty alias={alias} search={shown.search} sync={sync} onSearch={onSearch} />
      ) : (
        <>
          <CartRows
            rows={rows}
            link={link}
            now={now}
            busy={busy}
            filtered={isNarrowed(shown.search)}
            openId={openId}
            cursorId={cursor.cursorId}
            sort={shown.search.sort}
            askedSort={search.sort}
            onSort={(sort) => void onSearch(changeSearch(search, { sort }))}
          />
          <CartPager shown={shown} total={summary.data?.count} onSearch={onSearch} />
        </>
      )}
    </div>
  );
}
