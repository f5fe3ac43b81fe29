import type { UseQueryResult } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { CartRow, CartSearch, CartSummary } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { useProblemWords } from '#src/api/use-problem-words.ts';
import { usePreferences } from '#src/ui/preferences.ts';
import { Problem, ProblemLine } from '#src/ui/problem.tsx';
import type { DeskAsk } from '../desk/desk-ask.ts';
import { rowFits } from '../desk/row-fits.ts';
import { useCartPresence } from '../desk/use-cart-presence.ts';
import { useCartSelection } from '../desk/use-cart-selection.ts';
import { changeSearch, isNarrowed } from '../filters/cart-filters.ts';
import type { ChangeSearch } from '../filters/use-change-search.ts';
import { cartRowsMark } from '../sync/use-sync.ts';
import { useMe } from '../use-me.ts';
import { useRest } from '../use-rest.ts';
import { CartCount } from './cart-count.tsx';
import { CartEmpty } from './cart-empty.tsx';
import { isFirstRead } from './cart-list-state.ts';
import { CartNews } from './cart-news.tsx';
import { CartPager } from './cart-pager.tsx';
import { CartRows } from './cart-rows.tsx';
import { CartRowsSkeleton } from './cart-rows-skeleton.tsx';
import { listLook } from './list-look.ts';
import { useCartCursor, useEnterRows } from './use-cart-cursor.ts';
import { useCartList } from './use-cart-list.ts';
import { useCartListKeys } from './use-cart-list-keys.ts';
import { useCartRowLink } from './use-cart-row-link.ts';
import { useRowsHold } from './use-rows-hold.ts';

const loadDesk = () => import('../cart/cart-desk.tsx');
const CartDesk = lazy(() => loadDesk().then((m) => ({ default: m.CartDesk })));

type CartListProps = {
  alias: string;
  search: CartSearch;
  onSearch: ChangeSearch;
  isTyping: boolean;
  /** Of the rows alone: what is said and asked about a cart stays while they are out of sight. */
  rowsClassName: string;
  /** Somebody is on the way from the search to the first row, whenever it is here. */
  isEntering: boolean;
  onEntered: () => void;
  openId: string | undefined;
  now: number;
  sync: SyncStatus | undefined;
  summary: UseQueryResult<CartSummary>;
};

/** The rows, or why there are none, and what is done about them. What was shown before stays until something better is there. */
export function CartList(props: CartListProps) {
  const { alias, search, openId, sync } = props;
  const hold = useRowsHold();
  const isHeld = hold.isHeld || openId !== undefined;
  const list = useCartList(alias, search, props.isTyping, isHeld && !(sync && isFirstRead(sync)));
  const rows = list.shown?.list.rows ?? noRows;
  const cursor = useCartCursor(rows, openId);
  const { me, mayWork } = useMe(alias);
  const selection = useCartSelection();
  const [ask, setAsk] = useState<DeskAsk | null>(null);
  // Nobody acts before the first rows are read: what acts comes when the browser rests.
  const isAtRest = useRest(list.shown !== undefined, loadDesk);
  useEnterRows(props.isEntering && list.shown !== undefined && !list.busy, rows[0]?.id, props.onEntered);
  useCartListKeys(cursor.step, openId !== undefined);
  const contact = useCallback((row: CartRow) => setAsk({ kind: 'whatsapp', row, choosing: false }), []);
  return (
    <>
      <div className={`flex flex-1 flex-col ${props.rowsClassName}`}>
        <CartListBody
          {...props}
          list={list}
          onShowNews={hold.letGo}
          rows={rows}
          cursor={cursor}
          selection={mayWork ? selection : undefined}
          myId={me?.id}
          onContact={mayWork ? contact : undefined}
        />
      </div>
      {isAtRest || ask ? (
        <Suspense>
          <CartDesk
            alias={alias}
            search={search}
            rows={rows}
            cursor={cursor}
            openId={openId}
            selection={selection}
            mayWork={mayWork}
            ask={ask}
            onAsk={setAsk}
          />
        </Suspense>
      ) : null}
    </>
  );
}

const noRows: CartRow[] = [];

type CartListBodyProps = CartListProps & {
  list: ReturnType<typeof useCartList>;
  onShowNews: () => void;
  rows: readonly CartRow[];
  cursor: ReturnType<typeof useCartCursor>;
  selection: ReturnType<typeof useCartSelection> | undefined;
  myId: string | undefined;
  onContact: ((row: CartRow) => void) | undefined;
};

function CartListBody(props: CartListBodyProps) {
  const { alias, search, onSearch, openId, now, sync, summary, rows, cursor } = props;
  const { query, shown, busy, news } = props.list;
  const t = useTranslations('carts.problem');
  const look = listLook(usePreferences());
  const presence = useCartPresence(alias);
  const link = useCartRowLink(alias, shown?.search ?? search, cursor.rest);
  const retry = () => {
    void query.refetch();
    if (summary.isError) void summary.refetch();
  };
  const words = useProblemWords();
  const problem = query.isError ? { title: t('list'), ...words(query.error), onRetry: retry } : null;
  // No rows of an earlier question say nothing about this one.
  if (problem && rows.length === 0) return <Problem {...problem} />;
  if (!shown) return <CartRowsSkeleton />;
  return (
    <div {...(rows.length > 0 && cartRowsMark)} className="flex flex-1 flex-col md:bg-surface">
      <CartCount summary={summary} sync={sync} busy={busy} />
      {problem ? <ProblemLine {...problem} /> : null}
      {news === null ? null : <CartNews count={news} onShow={props.onShowNews} />}
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
            presence={presence}
            isDone={(row) => !rowFits(row, shown.search, props.myId)}
            look={look}
            selection={props.selection}
            onContact={props.onContact}
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
