import type { CartSearch } from '#contract/app/carts.ts';
import { ActTexts } from './desk/act-texts.tsx';
import { ActsPanel } from './desk/acts-panel.tsx';
import { DeskTexts } from './desk/desk-texts.tsx';
import { ExportDialog } from './export/export-dialog.tsx';
import type { ChangeSearch } from './filters/use-change-search.ts';
import { LookDialog } from './list/look-dialog.tsx';
import { CartViewsDialog } from './views/cart-views-dialog.tsx';
import { ViewsTexts } from './views/views-texts.tsx';

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
  const close = () => onOpen(null);
  if (tool === 'look') return <LookDialog onClose={close} />;
  if (tool === 'acts') {
    return (
      <ActTexts>
        <ActsPanel alias={alias} onClose={close} />
      </ActTexts>
    );
  }
  if (tool === 'export') {
    return <ExportDialog alias={alias} search={search} count={count} isOwner={isOwner} onClose={close} />;
  }
  return (
    <ViewsTexts>
      <CartViewsDialog
        alias={alias}
        search={search}
        isSaving={tool === 'saveView'}
        isOwner={isOwner}
        onSearch={onSearch}
        onSave={() => onOpen('saveView')}
        onClose={close}
      />
    </ViewsTexts>
  );
}
