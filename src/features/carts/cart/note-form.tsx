import { type FormEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import { AreaField } from '#src/ui/area-field.tsx';
import { Button } from '#src/ui/button.tsx';
import { useUnsavedWork } from '#src/ui/unsaved-work.ts';

/** Writes something down for the team. Ctrl+Enter saves it. */
export function NoteForm({ onNote }: { onNote: (text: string) => void }) {
  const t = useTranslations('cartWork.note');
  const [text, setText] = useState('');
  useUnsavedWork(text.trim() !== '');
  function save(event?: FormEvent) {
    event?.preventDefault();
    if (text.trim() === '') return;
    onNote(text.trim());
    setText('');
  }
  return (
    <form onSubmit={save} className="flex flex-col items-start gap-2">
      <div className="w-full [&>div]:w-full">
        <AreaField
          label={t('label')}
          rows={2}
          maxLength={2_000}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(event);
          }}
        />
      </div>
      {text.trim() === '' ? null : (
        <Button type="submit" aria-keyshortcuts="Control+Enter">
          {t('save')}
        </Button>
      )}
    </form>
  );
}
