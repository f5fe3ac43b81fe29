import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { views } from '#src/api/views.ts';
import { InlineError } from '#src/ui/inline-error.tsx';
import { usePreferences } from '#src/ui/preferences.ts';
import { DeskTexts } from '../desk/desk-texts.tsx';
import type { ChangeSearch } from '../filters/use-change-search.ts';
import { listLook } from '../list/list-look.ts';
import { searchOfView, viewText } from './cart-views.ts';
import { useView } from './use-view.ts';

type ViewMarkProps = {
  alias: string;
  search: CartSearch;
  isOwner: boolean;
  onSearch: ChangeSearch;
  onSaveAs: () => void;
};

/** Which view the list shows, and what to do about it once something else is asked for. */
export function ViewMark(props: ViewMarkProps) {
  return (
    <DeskTexts>
      <Mark {...props} />
    </DeskTexts>
  );
}

const link = 'inline-flex min-h-6 items-center font-medium text-accent hover:underline max-md:min-h-11';

function Mark({ alias, search, isOwner, onSearch, onSaveAs }: ViewMarkProps) {
  const t = useTranslations('desk.views');
  const words = useErrorWords();
  const view = useView(alias, search);
  const preferences = usePreferences();
  const { density, columns } = listLook(preferences);
  const change = useMutation(views.change(alias));
  if (!view) return null;
  const { saved } = view;
  const maySave = saved && (saved.mine || isOwner);
  const reopen = () => {
    if (saved) preferences.change({ columns: saved.columns, density: saved.density });
    void onSearch(searchOfView(view, search));
  };
  const save = () =>
    saved &&
    change.mutate({
      id: saved.id,
      name: saved.name,
      shared: saved.shared,
      version: saved.version,
      search: viewText(search),
      columns: [...columns],
      density,
    });
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-5 pb-2 max-md:px-4">
      <p>
        <span className="text-ink-2">{t('shown')}</span> <strong className="font-medium">{view.name}</strong>
        {view.isModified ? <span className="text-waiting"> · {t('modified')}</span> : null}
      </p>
      {view.isModified ? (
        <>
          {maySave ? (
            <button type="button" className={link} onClick={save}>
              {t('save')}
            </button>
          ) : null}
          <button type="button" className={link} onClick={onSaveAs}>
            {t('saveAs')}
          </button>
          <button type="button" className={link} onClick={reopen}>
            {t('discard')}
          </button>
        </>
      ) : null}
      <InlineError {...words(change.error)} />
    </div>
  );
}
