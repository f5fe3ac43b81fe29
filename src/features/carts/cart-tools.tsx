import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import type { CartTool } from './cart-tool.tsx';
import { keyText } from './desk/desk-keys.ts';

type CartToolsProps = { mayWork: boolean; onOpen: (tool: CartTool) => void; onIntent: () => void };

/** Views, columns, what was done, and files: buttons for what opens over the list. */
export function CartTools({ mayWork, onOpen, onIntent }: CartToolsProps) {
  const t = useTranslations('carts.tools');
  const tools = (['views', 'look', 'acts', 'export'] as const).filter((tool) => mayWork || tool !== 'acts');
  return (
    <div className="-mx-2 flex flex-wrap items-center gap-1">
      {tools.map((tool) => (
        <Button
          key={tool}
          tone="quiet"
          // Cards have no columns.
          className={tool === 'look' ? 'max-md:hidden' : 'max-md:px-2'}
          aria-haspopup="dialog"
          aria-keyshortcuts={tool === 'views' ? 'V' : undefined}
          onPointerEnter={onIntent}
          onFocus={onIntent}
          onClick={() => onOpen(tool)}
        >
          {t(tool)}
          {tool === 'views' ? <Kbd>{keyText('views')}</Kbd> : null}
        </Button>
      ))}
    </div>
  );
}
