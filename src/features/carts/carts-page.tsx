import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { carts } from '#src/api/carts.ts';
import { PageHeader } from '#src/ui/page-header.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import type { CartTool } from './cart-tool.tsx';
import { CartTools } from './cart-tools.tsx';
import { shortcutsOf } from './desk/desk-keys.ts';
import { CartFilterBar } from './filters/cart-filter-bar.tsx';
import { useChangeSearch } from './filters/use-change-search.ts';
import { CartFigures } from './list/cart-figures.tsx';
import { CartList } from './list/cart-list.tsx';
import { isUnread } from './list/cart-list-state.ts';
import { CartSearchField } from './list/cart-search-field.tsx';
import { leaveToRows } from './list/use-cart-cursor.ts';
import { useTypedSearch } from './list/use-typed-search.ts';
import { SyncBar } from './sync/sync-bar.tsx';
import { SyncStamp } from './sync/sync-stamp.tsx';
import { useSync } from './sync/use-sync.ts';
import { useMe } from './use-me.ts';

// Opened by a press or by F, long after the first rows.
const loadSheet = () => import('./filters/cart-filter-sheet.tsx');
const CartFilterSheet = lazy(() => loadSheet().then((m) => ({ default: m.CartFilterSheet })));

const loadTool = () => import('./cart-tool.tsx');
const CartToolPanel = lazy(() => loadTool().then((m) => ({ default: m.CartToolPanel })));
const ViewMark = lazy(() => import('./views/view-mark.tsx').then((m) => ({ default: m.ViewMark })));

const route = getRouteApi('/_signed-in/$alias/carts');

export function CartsPage() {
  const t = useTranslations('carts');
  const { alias } = route.useParams();
  const search = route.useSearch();
  const openId = useParams({ strict: false }).cartId;
  const typed = useTypedSearch(alias, search, useChangeSearch());
  const status = useSync(alias);
  const now = useNow(30_000);
  const client = useQueryClient();
  const summary = useQuery(carts.summaryWithLast(alias, search));
  const { role, mayWork } = useMe(alias);
  const input = useRef<HTMLInputElement>(null);
  const [isEntering, setEntering] = useState(false);
  const [sheet, setSheet] = useState(false);
  const [tool, setTool] = useState<CartTool | null>(null);
  useShortcuts(
    shortcutsOf({
      search: () => input.current?.select(),
      filters: () => setSheet(true),
      views: () => setTool('views'),
      saveView: () => setTool('saveView'),
    }),
  );
  const prepareFilters = () => {
    void loadSheet();
    void client.prefetchQuery(carts.facets(alias, search));
  };
  const question = { alias, search: typed.question, onSearch: typed.onSearch };
  // In place of the rows there is more room to say why there are none.
  const isSaidInstead = status && isUnread(status) && summary.data?.count === 0;
  // Where there is no room for both, an open cart takes the whole page.
  const beside = openId ? 'max-[1199px]:hidden print:hidden' : '';
  return (
    <div className="flex flex-col md:min-h-dvh">
      <div className={beside}>
        <PageHeader
          title={t('title')}
          meta={<CartFigures alias={alias} summary={summary} presence={search.presence} sync={status} />}
          actions={
            <>
              <CartTools mayWork={mayWork} onOpen={setTool} onIntent={() => void loadTool()} />
              <SyncStamp alias={alias} status={status} now={now} />
            </>
          }
        >
          {search.view ? (
            <Suspense>
              <ViewMark
                alias={alias}
                search={search}
                isOwner={role === 'owner'}
                onSearch={typed.onSearch}
                onSaveAs={() => setTool('saveView')}
              />
            </Suspense>
          ) : null}
          <CartFilterBar {...question} onIntent={prepareFilters} onOpenSheet={() => setSheet(true)}>
            {role !== 'marketer' ? (
              <CartSearchField
                input={input}
                value={typed.question.q}
                onType={(text) => {
                  setEntering(false);
                  typed.onType(text);
                }}
                onEnterRows={() => setEntering(true)}
                onLeave={() => leaveToRows(input.current)}
              />
            ) : null}
          </CartFilterBar>
          {status && !isSaidInstead ? <SyncBar alias={alias} status={status} /> : null}
        </PageHeader>
      </div>
      <div className="flex flex-1">
        <div
          className={`flex min-w-0 flex-1 flex-col ${openId ? 'max-[1199px]:contents print:contents' : ''}`}
          data-beside={openId ? '' : undefined}
        >
          <CartList
            {...question}
            rowsClassName={beside}
            isTyping={typed.isTyping}
            isEntering={isEntering}
            onEntered={() => setEntering(false)}
            openId={openId}
            now={now}
            sync={status}
            summary={summary}
          />
        </div>
        <Outlet />
      </div>
      {tool ? (
        <Suspense>
          <CartToolPanel
            key={tool}
            tool={tool}
            {...question}
            count={summary.data?.count}
            isOwner={role === 'owner'}
            onOpen={setTool}
          />
        </Suspense>
      ) : null}
      {sheet ? (
        <Suspense>
          <CartFilterSheet {...question} count={summary.data?.count} onClose={() => setSheet(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
