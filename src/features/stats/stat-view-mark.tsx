import { useTranslations } from 'use-intl';
import type { StatSearch } from '#contract/app/stats.ts';
import { useViews } from '#src/api/use-views.ts';
import { ViewLine } from '#src/ui/views/view-line.tsx';
import type { ChangeStats } from './stat-search.ts';
import { readyStatViews, statViews } from './stat-views.ts';

type StatViewMarkProps = {
  alias: string;
  search: StatSearch;
  isOwner: boolean;
  onSearch: ChangeStats;
  onSaveAs: () => void;
};

/** Which view the numbers are of. Nothing when it is gone. */
export function StatViewMark({ alias, search, isOwner, onSearch, onSaveAs }: StatViewMarkProps) {
  const t = useTranslations('stats.views.ready');
  const views = useViews(alias, 'stats');
  const ready = readyStatViews.find(({ id }) => id === search.view);
  const saved = views.saved.find(({ id }) => id === search.view);
  const view = ready ?? saved;
  if (!view) return null;
  return (
    <ViewLine
      name={ready ? t(ready.id) : (saved?.name ?? '')}
      isModified={statViews.isModified(view, search)}
      onSave={
        saved && (saved.mine || isOwner)
          ? () => views.keep({ ...saved, search: statViews.textOf(search) })
          : undefined
      }
      onSaveAs={onSaveAs}
      onReopen={() => onSearch(statViews.searchOf(view, search))}
      problem={views.keeping.problem}
    />
  );
}
