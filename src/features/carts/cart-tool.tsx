import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { usePreferences } from '#src/ui/preferences.ts';
import { ActsPanel } from './desk/acts-panel.tsx';
import { DeskTexts } from './desk/desk-texts.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import type { ChangeSearch } from './filters/use-change-search.ts';
import { listLook } from './list/list-look.ts';
import { LookDialog } from './list/look-dialog.tsx';
import { searchOfView, viewText } from './views/cart-views.ts';
import { ViewForm } from './views/view-form.tsx';
import { ViewsDialog } from './views/views-dialog.tsx';

export type CartTool = 'views' | 'saveView' | 'look' | 'acts' | 'export';

type CartToolProps = {
  tool: CartTool;
  alias: string;
  search: CartSearch;
  onSearch: ChangeSearch;
  count: number | undefined;
  isOwner: boolean;
  onOpen: (tool: CartTool | null) => void;
};

/** What one of the tools opens over the list. */
export function CartToolPanel(props: CartToolProps) {
  return (
    <DeskTexts>
      <Panel {...props} />
    </DeskTexts>
  );
}

function Panel({ tool, alias, search, onSearch, count, isOwner, onOpen }: CartToolProps) {
  const t = useTranslations('desk.views');
  const preferences = usePreferences();
  const look = listLook(preferences);
  const close = () => onOpen(null);
  if (tool === 'look') return <LookDialog onClose={close} />;
  if (tool === 'acts') return <ActsPanel alias={alias} onClose={close} />;
  if (tool === 'export') {
    return <ExportDialog alias={alias} search={search} count={count} isOwner={isOwner} onClose={close} />;
  }
  if (tool === 'saveView') {
    const view = {
      name: t('newName'),
      shared: false,
      search: viewText(search),
      ...look,
      columns: [...look.columns],
    };
    return (
      <ViewForm
        alias={alias}
        view={view}
        onDone={(saved) => {
          close();
          if (saved) void onSearch({ ...search, view: saved.id }, { replace: true });
        }}
      />
    );
  }
  return (
    <ViewsDialog
      alias={alias}
      isOwner={isOwner}
      onSave={() => onOpen('saveView')}
      onOpen={(view) => {
        close();
        const { columns, density } = view;
        if (columns && density) preferences.change({ columns, density });
        void onSearch(searchOfView(view, search));
      }}
      onClose={close}
    />
  );
}
