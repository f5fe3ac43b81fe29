import { useMutation, useQuery } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { StatNoteForm } from './stat-note-form.tsx';

type StatNotesDialogProps = { alias: string; mayWrite: boolean; onClose: () => void };

/** What happened on which day, newest first, and the form for one more. */
export function StatNotesDialog({ alias, mayWrite, onClose }: StatNotesDialogProps) {
  const t = useTranslations('stats.notes');
  const format = useFormatter();
  const words = useErrorWords();
  const list = useQuery(stats.notes(alias));
  const remove = useMutation(stats.removeNote(alias));
  const notes = list.data?.notes ?? [];
  const dayWords = (day: string) => format.dateTime(new Date(`${day}T12:00:00Z`), { dateStyle: 'short' });
  return (
    <ModalDialog title={t('title')} onClose={onClose}>
      <p className="text-ink-2 text-pretty">{t('lead')}</p>
      {mayWrite ? <StatNoteForm alias={alias} /> : null}
      <InlineError {...words(list.error ?? remove.error)} />
      {list.isPending ? <p role="status">{t('loading')}</p> : null}
      {list.data && notes.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul className="flex flex-col">
        {notes.map(({ id, day, text, by, removable }) => (
          <li key={id} className="flex items-start gap-3 border-t border-line py-2">
            <span className="w-20 flex-none text-ink-2 tabular-nums">{dayWords(day)}</span>
            <span className="min-w-0 flex-1 break-words">
              {text} <span className="text-12 text-ink-2">{t('by', { name: by })}</span>
            </span>
            {removable ? (
              <IconButton
                label={t('remove', { day: dayWords(day), text })}
                icon={<Trash2 />}
                disabled={remove.isPending && remove.variables === id}
                onClick={() => remove.mutate(id)}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}
