import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { dayOf } from '#contract/sao-paulo.ts';
import { stats } from '#src/api/stats.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { TextField } from '#src/ui/text-field.tsx';

/** A day, today unless another is chosen, and what happened on it. */
export function StatNoteForm({ alias }: { alias: string }) {
  const t = useTranslations('stats.notes');
  const words = useErrorWords();
  const add = useMutation(stats.addNote(alias));
  const { register, handleSubmit, formState, resetField } = useForm({
    defaultValues: { day: dayOf(Date.now()), text: '' },
  });
  const send = handleSubmit(({ day, text }) => {
    if (!add.isPending) add.mutate({ day, text: text.trim() }, { onSuccess: () => resetField('text') });
  });
  return (
    <form noValidate onSubmit={send} className="flex flex-col gap-3">
      <div className="grid grid-cols-[9.5rem_1fr] gap-3 max-sm:grid-cols-1">
        <TextField
          label={t('day')}
          type="date"
          error={formState.errors.day && t('noDay')}
          {...register('day', { required: true })}
        />
        <TextField
          label={t('text')}
          maxLength={120}
          autoComplete="off"
          error={formState.errors.text && t('empty')}
          {...register('text', { validate: (text) => text.trim() !== '' })}
        />
      </div>
      <InlineError {...words(add.error)} />
      <div>
        <Button type="submit" tone="primary" busy={add.isPending}>
          {t('add')}
        </Button>
      </div>
    </form>
  );
}
