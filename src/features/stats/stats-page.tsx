import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { addStatNote, mergeSpellings } from '#contract/app/stat-notes.ts';
import type { StatSearch } from '#contract/app/stats.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { roleIn, session } from '#src/api/session.ts';
import { stats } from '#src/api/stats.ts';
import { Button } from '#src/ui/button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { BreakdownCard } from './breakdown-card.tsx';
import { StatChartCard } from './chart/stat-chart-card.tsx';
import { NumberRow } from './number-row.tsx';
import { SampleBadge } from './sample-badge.tsx';
import { SpellingsNotice } from './spellings-notice.tsx';
import { StatFilterBar } from './stat-filter-bar.tsx';
import type { ChangeStats } from './stat-search.ts';
import { StatViewMark } from './stat-view-mark.tsx';
import { StatsEmpty } from './stats-empty.tsx';
import { useFreshStats } from './use-fresh-stats.ts';

const StatNotesDialog = lazy(() =>
  import('./stat-notes-dialog.tsx').then((m) => ({ default: m.StatNotesDialog })),
);
const StatViewsDialog = lazy(() =>
  import('./stat-views-dialog.tsx').then((m) => ({ default: m.StatViewsDialog })),
);

type StatsPageProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
  sync: SyncStatus | undefined;
  /** How old the numbers are, with the way to newer ones. */
  stamp: ReactNode;
  /** What a read of Yampi is doing, where that matters. */
  bar: ReactNode;
};

type Tool = 'views' | 'saveView' | 'notes';

/** What was abandoned and what came back: numbers, their course, and where they come from. */
export function StatsPage({ alias, search, onSearch, sync, stamp, bar }: StatsPageProps) {
  const t = useTranslations('stats');
  const role = roleIn(useQuery(session.current()).data?.person, alias);
  const series = useQuery({ ...stats.series(alias, search), placeholderData: keepPreviousData });
  const [tool, setTool] = useState<Tool | null>(null);
  useFreshStats(alias, sync);
  useShortcuts({ v: () => setTool('views'), 'Shift+v': () => setTool('saveView') });
  const may = (access: readonly string[]) => role !== undefined && access.includes(role);
  const question = { alias, search, onSearch };
  const isSettled = !series.isPlaceholderData && !series.isError;
  const empty = isSettled && series.data?.current.totals.carts === 0 ? series.data : undefined;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={<SampleBadge series={series.data} sync={sync} />}
        actions={
          <>
            <div className="-mx-2 flex flex-wrap items-center gap-1 print:hidden">
              <Button
                tone="quiet"
                aria-haspopup="dialog"
                aria-keyshortcuts="V"
                onClick={() => setTool('views')}
              >
                {t('tools.views')} <Kbd>V</Kbd>
              </Button>
              <Button tone="quiet" aria-haspopup="dialog" onClick={() => setTool('notes')}>
                {t('tools.notes')}
              </Button>
            </div>
            {stamp}
          </>
        }
      >
        {search.view ? (
          <StatViewMark {...question} isOwner={role === 'owner'} onSaveAs={() => setTool('saveView')} />
        ) : null}
        <StatFilterBar {...question} />
        {bar}
      </PageHeader>
      <div className="flex flex-col gap-4 px-5 py-4 max-md:px-4">
        <SpellingsNotice alias={alias} mayMerge={may(mergeSpellings.access)} />
        {empty ? (
          <StatsEmpty {...question} series={empty} sync={sync} />
        ) : (
          <>
            <NumberRow {...question} query={series} />
            <StatChartCard {...question} />
            <BreakdownCard {...question} />
          </>
        )}
      </div>
      {tool ? (
        <Suspense>
          {tool === 'notes' ? (
            <StatNotesDialog alias={alias} mayWrite={may(addStatNote.access)} onClose={() => setTool(null)} />
          ) : (
            <StatViewsDialog
              key={tool}
              {...question}
              isSaving={tool === 'saveView'}
              isOwner={role === 'owner'}
              onSave={() => setTool('saveView')}
              onClose={() => setTool(null)}
            />
          )}
        </Suspense>
      ) : null}
    </>
  );
}
