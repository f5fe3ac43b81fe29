import { useTranslations } from 'use-intl';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';
import type { TriageDeed } from '#contract/app/triage.ts';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import type { DeskAsk } from './desk-ask.ts';
import { DiscardDialog } from './discard-dialog.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { SnoozeDialog } from './snooze-dialog.tsx';

type DeskDialogProps = {
  alias: string;
  ask: Exclude<DeskAsk, { kind: 'whatsapp' | 'queue' }>;
  onDo: (deed: TriageDeed, rows: readonly CartRow[], assignee?: Agent | null) => void;
  onClose: () => void;
};

/** The question that a verb asks before it does something. */
export function DeskDialog({ alias, ask, onDo, onClose }: DeskDialogProps) {
  const t = useTranslations('desk');
  if (ask.kind === 'help') return <KeysDialog onClose={onClose} />;
  const { rows } = ask;
  const whose = rows.length === 1 ? (rows[0]?.name ?? t('nameless')) : t('carts', { count: rows.length });
  const all = { whose, onClose };
  if (ask.kind === 'snooze')
    return <SnoozeDialog {...all} rows={rows} onDo={(until) => onDo({ kind: 'snooze', until }, rows)} />;
  if (ask.kind === 'discard')
    return <DiscardDialog {...all} onDo={(reason) => onDo({ kind: 'lost', reason }, rows)} />;
  if (ask.kind === 'note') return <NoteDialog {...all} onDo={(text) => onDo({ kind: 'note', text }, rows)} />;
  if (ask.kind === 'assign') {
    return (
      <AssignDialog
        {...all}
        alias={alias}
        onDo={(agent) => onDo({ kind: 'assign', assigneeId: agent?.id ?? null }, rows, agent)}
      />
    );
  }
  return (
    <ConfirmDialog
      title={t('optOut.title', { whose })}
      submit={t('optOut.submit')}
      danger
      onConfirm={() => onDo({ kind: 'opted_out' }, rows)}
      onClose={onClose}
    >
      {t('optOut.text')}
    </ConfirmDialog>
  );
}
