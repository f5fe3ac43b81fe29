import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { SpellingsForm } from './spellings-form.tsx';

type SpellingsDialogProps = { alias: string; mayMerge: boolean; onClose: () => void };

/** Spellings that look like one, each group merged or parted by a press of its own: never silently. */
export function SpellingsDialog({ alias, mayMerge, onClose }: SpellingsDialogProps) {
  const t = useTranslations('stats.spellings');
  const words = useErrorWords();
  const list = useQuery(stats.spellings(alias));
  const merge = useMutation(stats.merge(alias));
  const spellings = list.data?.spellings ?? [];
  return (
    <ModalDialog title={t('title')} wide onClose={onClose}>
      <p className="text-ink-2 text-pretty">{t('lead')}</p>
      <InlineError {...words(list.error ?? merge.error)} />
      {spellings.length === 0 ? <p>{t('none')}</p> : null}
      <ul className="flex flex-col">
        {spellings.map((group) => (
          <li key={`${group.tag} ${group.into}`} className="border-t border-line py-3 first:border-0">
            <SpellingsForm
              group={group}
              mayMerge={mayMerge}
              busy={merge.isPending}
              onMerge={(into, values) => merge.mutate({ tag: group.tag, into, values })}
            />
          </li>
        ))}
      </ul>
    </ModalDialog>
  );
}
