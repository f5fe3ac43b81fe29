import { useTranslations } from 'use-intl';
import type { StatSearch } from '#contract/app/stats.ts';
import { useViews } from '#src/api/use-views.ts';
import { ViewForm } from '#src/ui/views/view-form.tsx';
import { ViewsDialog } from '#src/ui/views/views-dialog.tsx';
import type { ChangeStats } from './stat-search.ts';
import { readyStatViews, statViews } from './stat-views.ts';

type StatViewsDialogProps = {
  alias: string;
  search: StatSearch;
  /** What is on screen is to become a view; else one of them is to be opened. */
  isSaving: boolean;
  isOwner: boolean;
  onSearch: ChangeStats;
  onSave: () => void;
  onClose: () => void;
};

/** The views of the statistics: to open, to change, and the one that is made of what is on screen. */
export function StatViewsDialog(props: StatViewsDialogProps) {
  const { alias, search, onSearch, onClose } = props;
  const t = useTranslations('stats.views');
  const shared = useTranslations('views');
  const views = useViews(alias, 'stats');
  if (props.isSaving) {
    const draft = { search: statViews.textOf(search), columns: [], density: 'regular' as const };
    return (
      <ViewForm
        isNew
        view={{ name: shared('newName'), shared: false }}
        note={t('note')}
        {...views.keeping}
        onKeep={(fields) =>
          views.keep({ ...draft, ...fields }, (saved) => {
            onClose();
            onSearch({ ...search, view: saved.id }, { replace: true });
          })
        }
        onClose={onClose}
      />
    );
  }
  return (
    <ViewsDialog
      ready={readyStatViews.map((view) => ({ ...view, name: t(`ready.${view.id}`) }))}
      views={views}
      note={t('note')}
      unharmed={t('unharmed')}
      isOwner={props.isOwner}
      onSave={props.onSave}
      onOpen={(view) => {
        onClose();
        onSearch(statViews.searchOf(view, search));
      }}
      onClose={onClose}
    />
  );
}
