import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartSearch, CartSummary } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { useMedia } from '#src/ui/use-media.ts';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { CartCards } from './cart-cards.tsx';
import { CartEmpty } from './cart-empty.tsx';
import { changeSearch, isNarrowed, withoutFilters } from './cart-filters.ts';
import { emptyReason } from './cart-list-state.ts';
import { CartPager } from './cart-pager.tsx';
import { CartProblem, CartProblemLine } from './cart-problem.tsx';
import { CartRowsSkeleton } from './cart-rows-skeleton.tsx';
import { CartTable } from './cart-table.tsx';
import { isRowFocused, useCartCursor } from './use-cart-cursor.ts';
import { useCartList } from './use-cart-list.ts';
import { useCartRowLink } from './use-cart-row-link.ts';
import type { ChangeSearch } from './use-change-search.ts';
import { cartRowsMark } from './use-sync.ts';

type CartListProps = {
  alias: string;
  search: CartSearch;
  onSearch: ChangeSearch;
  isTyping: boolean;
  openId: string | undefined;
  now: number;
  sync: SyncStatus | undefined;
  summary: UseQueryResult<CartSummary>;
};

/** The rows, or why there are none. What was shown before stays until something better is there. */
export function CartList({ alias, search, onSearch, isTyping, openId, now, sync, summary }: CartListProps) {
  const t = useTranslations('carts');
  const wide = useMedia('(min-width: 768px)');
  const { query, shown, busy } = useCartList(alias, search, isTyping);
  const rows = shown?.list.rows ?? [];
  const cursor = useCartCursor(rows, openId);
  const link = useCartRowLink(alias, shown?.search ?? search, cursor.rest);
  const move = (by: 1 | -1, event: KeyboardEvent) => {
    event.preventDefault();
    cursor.step(by);
  };
  const arrow = (by: 1 | -1) => (event: KeyboardEvent) => {
    // Elsewhere the arrows scroll, as everybody expects.
    if (isRowFocused()) move(by, event);
  };
  const letter = (by: 1 | -1) => (event: KeyboardEvent) => {
    if (!openId) move(by, event);
  };
  useShortcuts({ j: letter(1), k: letter(-1), ArrowDown: arrow(1), ArrowUp: arrow(-1) });

  const retry = () => {
    void query.refetch();
    if (summary.isError) void summary.refetch();
  };
  const problem = { title: t('problem.list'), error: query.error, onRetry: retry };
  if (!shown && !query.isError) return <CartRowsSkeleton />;
  // No rows of an earlier question say nothing about this one.
  if (!shown || (query.isError && rows.length === 0)) return <CartProblem {...problem} />;
  const list = {
    rows,
    link,
    now,
    busy,
    filtered: isNarrowed(shown.search),
    openId,
    cursorId: cursor.cursorId,
  };
  const count = summary.isPlaceholderData ? undefined : summary.data?.count;
  return (
    <div {...cartRowsMark} className="flex flex-1 flex-col md:bg-surface">
      <LiveRegion>{count === undefined || busy ? '' : t('announce.count', { count })}</LiveRegion>
      {query.isError ? <CartProblemLine {...problem} /> : null}
      {rows.length > 0 && wide ? (
        <CartTable
          {...list}
          sort={search.sort}
          onSort={(sort) => void onSearch(changeSearch(search, { sort }))}
        />
      ) : null}
      {rows.length > 0 && !wide ? <CartCards {...list} /> : null}
      {rows.length === 0 ? (
        <CartEmpty
          reason={emptyReason(shown.search, sync)}
          onAction={() => onSearch(shown.search.page > 1 ? changeSearch(search, {}) : withoutFilters(search))}
        />
      ) : (
        <CartPager shown={shown} total={summary.data?.count} onSearch={onSearch} />
      )}
    </div>
  );
}
