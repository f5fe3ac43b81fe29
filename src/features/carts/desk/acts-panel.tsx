import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { triage } from '#src/api/triage.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { SegmentedControl } from '#src/ui/segmented-control.tsx';
import { ActLine } from './act-line.tsx';

/** What was done about carts, newest first; each act can be taken back, however long ago. */
export function ActsPanel({ alias, onClose }: { alias: string; onClose: () => void }) {
  const t = useTranslations('desk.acts');
  const words = useErrorWords();
  const [mine, setMine] = useState(true);
  const acts = useInfiniteQuery(triage.acts(alias, { customer: '', mine }));
  const undo = useMutation(triage.undoOld(alias));
  const all = acts.data?.pages.flatMap((page) => page.acts) ?? [];
  const conflict = isApiError(undo.error, 'conflict') ? t('conflict') : undefined;
  return (
    <ModalDialog wide title={t('title')} onClose={onClose}>
      <SegmentedControl
        label={t('whose')}
        options={[
          { value: 'mine', label: t('mine') },
          { value: 'all', label: t('all') },
        ]}
        value={mine ? 'mine' : 'all'}
        onChange={(value) => setMine(value === 'mine')}
      />
      <InlineError {...words(undo.error, conflict)} />
      <InlineError {...words(acts.error)} />
      {acts.isPending ? (
        <p role="status" className="text-ink-2">
          {t('loading')}
        </p>
      ) : null}
      {acts.isSuccess && all.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ul className="flex flex-col">
        {all.map((act) => (
          <ActLine
            key={act.id}
            alias={alias}
            act={act}
            busy={undo.isPending && undo.variables === act.id}
            onUndo={() => undo.isPending || undo.mutate(act.id)}
          />
        ))}
      </ul>
      {acts.hasNextPage ? (
        <Button busy={acts.isFetchingNextPage} onClick={() => void acts.fetchNextPage()}>
          {t('more')}
        </Button>
      ) : null}
    </ModalDialog>
  );
}
