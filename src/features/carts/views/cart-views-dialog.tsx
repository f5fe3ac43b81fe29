import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { useViews } from '#src/api/use-views.ts';
import { usePreferences } from '#src/ui/preferences.ts';
import { ViewForm } from '#src/ui/views/view-form.tsx';
import { ViewsDialog } from '#src/ui/views/views-dialog.tsx';
import type { ChangeSearch } from '../filters/use-change-search.ts';
import { listLook } from '../list/list-look.ts';
import { cartViews, readyViews } from './cart-views.ts';

type CartViewsDialogProps = {
  alias: string;
  search: CartSearch;
  /** What is on screen is to become a view; else one of them is to be opened. */
  isSaving: boolean;
  isOwner: boolean;
  onSearch: ChangeSearch;
  onSave: () => void;
  onClose: () => void;
};

/** The views of the list: to open, to change, and the one that is made of what is on screen. */
export function CartViewsDialog(props: CartViewsDialogProps) {
  const { alias, search, onSearch, onClose } = props;
  const t = useTranslations('desk.views');
  const shared = useTranslations('views');
  const preferences = usePreferences();
  const look = listLook(preferences);
  const views = useViews(alias, 'carts');
  if (props.isSaving) {
    const draft = { search: cartViews.textOf(search), density: look.density, columns: [...look.columns] };
    return (
      <ViewForm
        isNew
        view={{ name: shared('newName'), shared: false }}
        note={t('without')}
        {...views.keeping}
        onKeep={(fields) =>
          views.keep({ ...draft, ...fields }, (saved) => {
            onClose();
            void onSearch({ ...search, view: saved.id }, { replace: true });
          })
        }
        onClose={onClose}
      />
    );
  }
  return (
    <ViewsDialog
      ready={readyViews.map((view) => ({ ...view, name: t(`ready.${view.id}`) }))}
      views={views}
      note={t('without')}
      unharmed={t('unharmed')}
      isOwner={props.isOwner}
      onSave={props.onSave}
      onOpen={(view) => {
        onClose();
        if (view.saved) preferences.change({ columns: view.saved.columns, density: view.saved.density });
        void onSearch(cartViews.searchOf(view, search));
      }}
      onClose={onClose}
    />
  );
}
