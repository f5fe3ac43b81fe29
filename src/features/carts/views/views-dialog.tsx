import { useMutation, useQuery } from '@tanstack/react-query';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SavedView } from '#contract/app/views.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { views } from '#src/api/views.ts';
import { Button } from '#src/ui/button.tsx';
import { ConfirmDialog } from '#src/ui/confirm-dialog.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { ChoiceList } from '../desk/choice-list.tsx';
import { readyViews } from './cart-views.ts';
import { ViewForm } from './view-form.tsx';

type OpenedView = Pick<SavedView, 'id' | 'search'> & Partial<Pick<SavedView, 'columns' | 'density'>>;

type ViewsDialogProps = {
  alias: string;
  isOwner: boolean;
  onOpen: (view: OpenedView) => void;
  onSave: () => void;
  onClose: () => void;
};

/** All views, each with a digit; those one may change can be renamed, shared and removed. */
export function ViewsDialog({ alias, isOwner, onOpen, onSave, onClose }: ViewsDialogProps) {
  const t = useTranslations('desk.views');
  const words = useErrorWords();
  const list = useQuery(views.list(alias));
  const remove = useMutation(views.remove(alias));
  const [edited, setEdited] = useState<SavedView>();
  const [doomed, setDoomed] = useState<SavedView>();
  const saved = list.data?.views ?? [];
  const choices: { value: OpenedView; label: string; note?: string }[] = [
    ...readyViews.map((view) => ({ value: view, label: t(`ready.${view.id}`) })),
    ...saved.map((view) => ({
      value: view,
      label: view.name,
      note: view.shared ? t('sharedBy', { name: view.by }) : t('own'),
    })),
  ];
  if (edited) return <ViewForm alias={alias} view={edited} onDone={() => setEdited(undefined)} />;
  if (doomed) {
    return (
      <ConfirmDialog
        title={t('removeTitle', { name: doomed.name })}
        submit={t('remove')}
        danger
        busy={remove.isPending}
        problem={words(remove.error)}
        onConfirm={() => remove.mutate(doomed.id, { onSuccess: () => setDoomed(undefined) })}
        onClose={() => setDoomed(undefined)}
      >
        {t(doomed.shared ? 'removeShared' : 'removeOwn')}
      </ConfirmDialog>
    );
  }
  const changeable = saved.filter((view) => view.mine || (view.shared && isOwner));
  return (
    <ModalDialog title={t('title')} onClose={onClose}>
      <ChoiceList choices={choices} onChoose={onOpen} />
      <InlineError {...words(list.error)} />
      {changeable.length > 0 ? (
        <ul aria-label={t('manage')} className="flex flex-col border-t border-line pt-2">
          {changeable.map((view) => (
            <li key={view.id} className="flex items-center gap-1">
              <span className="min-w-0 flex-1 truncate text-ink-2">{view.name}</span>
              <IconButton
                label={t('edit', { name: view.name })}
                icon={<Pencil />}
                onClick={() => setEdited(view)}
              />
              <IconButton
                label={t('removeName', { name: view.name })}
                icon={<Trash2 />}
                onClick={() => setDoomed(view)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Button onClick={onSave}>{t('saveNow')}</Button>
    </ModalDialog>
  );
}
