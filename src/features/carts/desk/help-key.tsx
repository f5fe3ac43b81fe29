import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import type { DeskAsk } from './desk-ask.ts';
import { shortcutsOf } from './desk-keys.ts';
import { KeysDialog } from './keys-dialog.tsx';

type HelpKeyProps = { ask: DeskAsk | null; onAsk: (ask: DeskAsk | null) => void };

/** The list of keys, for who may do nothing else here. */
export function HelpKey({ ask, onAsk }: HelpKeyProps) {
  useShortcuts(shortcutsOf({ help: () => onAsk({ kind: 'help' }) }));
  return ask?.kind === 'help' ? <KeysDialog onClose={() => onAsk(null)} /> : null;
}
