import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { carts } from '#src/api/carts.ts';
import { roleIn, session } from '#src/api/session.ts';
import { PageHeader } from '#src/ui/page-header.tsx';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { CartFilterBar } from './cart-filter-bar.tsx';
import { CartList } from './cart-list.tsx';
import { isUnread } from './cart-list-state.ts';
import { CartSearchField } from './cart-search-field.tsx';
import { CartSummaryLine } from './cart-summary-line.tsx';
import { SyncBar } from './sync-bar.tsx';
import { SyncStamp } from './sync-stamp.tsx';
import { leaveToRows } from './use-cart-cursor.ts';
import { useChangeSearch } from './use-change-search.ts';
import { useNow } from './use-now.ts';
import { useSync } from './use-sync.ts';
import { useTypedSearch } from './use-typed-search.ts';

// Opened by a press or by F, long after the first rows.
const loadSheet = () => import('./cart-filter-sheet.tsx');
const CartFilterSheet = lazy(() => loadSheet().then((m) => ({ default: m.CartFilterSheet })));

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
  const maySearch = roleIn(useQuery(session.current()).data?.person, alias) !== 'marketer';
  const input = useRef<HTMLInputElement>(null);
  const [isEntering, setEntering] = useState(false);
  const [sheet, setSheet] = useState(false);
  useShortcuts({
    '/': (event) => {
      event.preventDefault();
      input.current?.select();
    },
    f: () => setSheet(true),
  });
  const prepareFilters = () => {
    void loadSheet();
    void client.prefetchQuery(carts.facets(alias, search));
  };
  const question = { alias, search: typed.question, onSearch: typed.onSearch };
  // In place of the rows there is more room to say why there are none.
  const isSaidInstead = status && isUnread(status) && summary.data?.count === 0;
  // Where there is no room for both, an open cart takes the whole page.
  const beside = openId ? 'max-[1199px]:hidden' : '';
  return (
    <div className="flex flex-col md:min-h-dvh">
      <div className={beside}>
        <PageHeader
          title={t('title')}
          meta={<CartSummaryLine summary={summary} presence={search.presence} sync={status} />}
          actions={<SyncStamp alias={alias} status={status} now={now} />}
        >
          <CartFilterBar {...question} onIntent={prepareFilters} onOpenSheet={() => setSheet(true)}>
            {maySearch ? (
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
        <div className={`flex min-w-0 flex-1 flex-col ${beside}`} data-beside={openId ? '' : undefined}>
          <CartList
            {...question}
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
      {sheet ? (
        <Suspense>
          <CartFilterSheet {...question} count={summary.data?.count} onClose={() => setSheet(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
