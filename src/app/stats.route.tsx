import { createFileRoute, stripSearchParams } from '@tanstack/react-router';
import { statSearch } from '#contract/app/stats.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { lenient } from '#contract/search-fields.ts';
import { stats } from '#src/api/stats.ts';
import { sync } from '#src/api/sync.ts';
import { SyncBar } from '#src/features/carts/sync/sync-bar.tsx';
import { SyncStamp } from '#src/features/carts/sync/sync-stamp.tsx';
import { useSync } from '#src/features/carts/sync/use-sync.ts';
import { StatsPage } from '#src/features/stats/stats-page.tsx';
import { StatsTexts } from '#src/features/stats/stats-texts.tsx';
import { useNow } from '#src/ui/use-now.ts';

export const Route = createFileRoute('/_signed-in/$alias/stats')({
  codeSplitGroupings: [['loader', 'component']],
  validateSearch: lenient(statSearch),
  search: { middlewares: [stripSearchParams(defaultsOf(statSearch))] },
  loaderDeps: ({ search }) => search,
  loader: ({ context: { queryClient }, params: { alias }, deps: search }) => {
    // Each card waits for its own answer: none of them for the slowest.
    void queryClient.prefetchQuery(stats.series(alias, search));
    void queryClient.prefetchQuery(stats.breakdown(alias, search));
    void queryClient.prefetchQuery(sync.status(alias));
  },
  remountDeps: ({ params }) => params.alias,
  staticData: { title: 'stats' },
  component: Stats,
});

function Stats() {
  const { alias } = Route.useParams();
  const search = Route.useSearch();
  const navigate = Route.useNavigate();
  const status = useSync(alias);
  const now = useNow(30_000);
  return (
    <StatsTexts>
      <StatsPage
        alias={alias}
        search={search}
        onSearch={(next, options) => void navigate({ search: next, replace: options?.replace ?? false })}
        sync={status}
        stamp={<SyncStamp alias={alias} status={status} now={now} />}
        bar={status ? <SyncBar alias={alias} status={status} /> : null}
      />
    </StatsTexts>
  );
}
