import type { CartSearch } from '#contract/app/carts.ts';
import { useViews } from '#src/api/use-views.ts';
import { usePreferences } from '#src/ui/preferences.ts';
import { ViewLine } from '#src/ui/views/view-line.tsx';
import { DeskTexts } from '../desk/desk-texts.tsx';
import type { ChangeSearch } from '../filters/use-change-search.ts';
import { listLook } from '../list/list-look.ts';
import { cartViews } from './cart-views.ts';
import { useView } from './use-view.ts';
import { ViewsTexts } from './views-texts.tsx';

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
      <ViewsTexts>
        <Mark {...props} />
      </ViewsTexts>
    </DeskTexts>
  );
}

function Mark({ alias, search, isOwner, onSearch, onSaveAs }: ViewMarkProps) {
  const views = useViews(alias, 'carts');
  const view = useView(views.saved, search);
  const preferences = usePreferences();
  const { density, columns } = listLook(preferences);
  if (!view) return null;
  const { saved } = view;
  const reopen = () => {
    if (saved) preferences.change({ columns: saved.columns, density: saved.density });
    void onSearch(cartViews.searchOf(view, search));
  };
  return (
    <ViewLine
      {...view}
      onSave={
        saved && (saved.mine || isOwner)
          ? () => views.keep({ ...saved, search: cartViews.textOf(search), columns: [...columns], density })
          : undefined
      }
      onSaveAs={onSaveAs}
      onReopen={reopen}
      problem={views.keeping.problem}
    />
  );
}
