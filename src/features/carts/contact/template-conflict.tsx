import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { MessageTemplate } from '#contract/app/contact.ts';
import { templates } from '#src/api/templates.ts';
import { Button } from '#src/ui/button.tsx';

type TemplateConflictProps = {
  alias: string;
  id: string;
  onTheirs: (theirs: MessageTemplate) => void;
  onMine: (theirs: MessageTemplate) => void;
};

/** Somebody saved the same text meanwhile: both are shown, and a person chooses. */
export function TemplateConflict({ alias, id, onTheirs, onMine }: TemplateConflictProps) {
  const t = useTranslations('templates.conflict');
  // What the list holds is what this form was opened on: it is read anew.
  const { data, isFetching } = useQuery({ ...templates.list(alias), refetchOnMount: 'always' });
  const theirs = data?.find((one) => one.id === id);
  return (
    <div role="alert" className="flex flex-col gap-2 rounded-md bg-waiting-soft px-3 py-2 text-waiting">
      <p className="font-medium">{t('title')}</p>
      {isFetching ? null : theirs ? (
        <>
          <p className="text-12">{t('theirs')}</p>
          <p className="max-h-40 overflow-auto rounded bg-surface px-2.5 py-1.5 whitespace-pre-wrap text-ink wrap-anywhere">
            {theirs.body}
          </p>
          <div className="flex flex-wrap gap-2">
            <Button onClick={() => onTheirs(theirs)}>{t('takeTheirs')}</Button>
            <Button onClick={() => onMine(theirs)}>{t('keepMine')}</Button>
          </div>
        </>
      ) : (
        <p>{t('gone')}</p>
      )}
    </div>
  );
}
