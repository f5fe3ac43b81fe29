import { lazy, Suspense } from 'react';
import { flushSync } from 'react-dom';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import type { TriageDeed } from '#contract/app/triage.ts';
import { useShortcuts } from '#src/ui/use-shortcuts.ts';
import { useCopyLink } from '../contact/use-copy-link.ts';
import type { DeskAsk } from './desk-ask.ts';
import { DeskDialog } from './desk-dialog.tsx';
import { shortcutsOf } from './desk-keys.ts';
import { snoozeTimes } from './snooze-times.ts';
import { useCartActs } from './use-cart-acts.ts';

const ContactComposer = lazy(() =>
  import('../contact/contact-composer.tsx').then((m) => ({ default: m.ContactComposer })),
);
const ContactQueue = lazy(() =>
  import('../contact/contact-queue.tsx').then((m) => ({ default: m.ContactQueue })),
);

type DeskVerbsProps = {
  alias: string;
  /** The carts that a key acts on now. */
  targets: () => readonly CartRow[];
  /** The cart of the cursor, whatever is selected. */
  current: () => CartRow | undefined;
  /** On to what comes next. */
  advance: () => void;
  ask: DeskAsk | null;
  onAsk: (ask: DeskAsk | null) => void;
};

/** After these nothing is left to do about a cart for now. */
const finishing: ReadonlySet<TriageDeed['kind']> = new Set([
  'contacted',
  'won',
  'lost',
  'snooze',
  'opted_out',
]);

/** One key each for what is done about carts, and the dialogs of those that need more than a key. */
export function DeskVerbs({ alias, targets, current, advance, ask, onAsk }: DeskVerbsProps) {
  const { me, act, undo } = useCartActs(alias);
  const copyLink = useCopyLink(alias);
  const run = (deed: TriageDeed, rows: readonly CartRow[], assignee: Agent | null = null) => {
    // The dialog has to be gone, and the focus back, before that moves on.
    if (ask) flushSync(() => onAsk(null));
    if (rows.length === 0) return;
    act(deed, rows, assignee);
    if (finishing.has(deed.kind)) advance();
  };
  const runNow = (deed: TriageDeed) => () => run(deed, targets());
  const question = (kind: Exclude<DeskAsk['kind'], 'whatsapp' | 'help'>) => () => {
    const rows = targets();
    if (rows.length > 0) onAsk({ kind, rows });
  };
  const contact = (choosing: boolean) => () => {
    const rows = targets();
    const [row] = rows;
    if (rows.length > 1) onAsk({ kind: 'queue', rows });
    else if (row) onAsk({ kind: 'whatsapp', row, choosing });
  };
  useShortcuts({
    ...shortcutsOf({
      contacted: runNow({ kind: 'contacted' }),
      won: runNow({ kind: 'won' }),
      replied: runNow({ kind: 'replied' }),
      snooze: () => {
        const until = snoozeTimes(Date.now(), null).tomorrow;
        if (until) run({ kind: 'snooze', until }, targets());
      },
      snoozeUntil: question('snooze'),
      discard: question('discard'),
      optOut: question('optOut'),
      assignMe: () => me && run({ kind: 'assign', assigneeId: me.id }, targets(), me),
      assign: question('assign'),
      note: question('note'),
      undo: () => undo(),
      whatsapp: contact(false),
      whatsappText: contact(true),
      copyLink: () => {
        const row = current();
        if (row) copyLink(row);
      },
      help: () => onAsk({ kind: 'help' }),
    }),
    'Ctrl+z': (event) => {
      if (undo()) event.preventDefault();
    },
  });
  const close = () => onAsk(null);
  if (!ask) return null;
  return (
    <Suspense>
      {ask.kind === 'whatsapp' ? (
        <ContactComposer
          alias={alias}
          cart={ask.row}
          choosing={ask.choosing}
          onClose={(contacted) => {
            flushSync(close);
            if (contacted) advance();
          }}
        />
      ) : ask.kind === 'queue' ? (
        <ContactQueue
          alias={alias}
          carts={ask.rows}
          onClose={() => {
            close();
            advance();
          }}
        />
      ) : (
        <DeskDialog alias={alias} ask={ask} onDo={run} onClose={close} />
      )}
    </Suspense>
  );
}
