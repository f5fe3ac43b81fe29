import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { ChoiceList } from '../choice-list.tsx';
import { ConfirmDialog } from '../confirm-dialog.tsx';
import { IconButton } from '../icon-button.tsx';
import { InlineError } from '../inline-error.tsx';
import { ModalDialog } from '../modal-dialog.tsx';
import type { KeptView, KeptViews } from './kept-view.ts';
import { ViewForm } from './view-form.tsx';

type OpenedView<View> = { id: string; search: string; saved: View | null };

type ViewsDialogProps<View extends KeptView> = {
  /** Those that every store has. */
  ready: readonly { id: string; name: string; search: string }[];
  views: KeptViews<View>;
  /** What a view keeps, and what not. */
  note: string;
  /** What removing one leaves as it is. */
  unharmed: string;
  isOwner: boolean;
  onOpen: (view: OpenedView<View>) => void;
  onSave: () => void;
  onClose: () => void;
};

/** All views, each with a digit; those one may change can be renamed, shared and removed. */
export function ViewsDialog<View extends KeptView>(props: ViewsDialogProps<View>) {
  const { ready, views, isOwner } = props;
  const t = useTranslations('views');
  const [edited, setEdited] = useState<View>();
  const [doomed, setDoomed] = useState<View>();
  const choices: { value: OpenedView<View>; label: string; note?: string }[] = [
    ...ready.map(({ id, search, name }) => ({ value: { id, search, saved: null }, label: name })),
    ...views.saved.map((view) => ({
      value: { id: view.id, search: view.search, saved: view },
      label: view.name,
      note: view.shared ? t('sharedBy', { name: view.by }) : t('own'),
    })),
  ];
  if (edited) {
    const close = () => setEdited(undefined);
    return (
      <ViewForm
        isNew={false}
        view={edited}
        note={props.note}
        {...views.keeping}
        onKeep={(fields) => views.keep({ ...edited, ...fields }, close)}
        onClose={close}
      />
    );
  }
  if (doomed) {
    const close = () => setDoomed(undefined);
    return (
      <ConfirmDialog
        title={t('removeTitle', { name: doomed.name })}
        submit={t('remove')}
        danger
        {...views.removing}
        onConfirm={() => views.remove(doomed.id, close)}
        onClose={close}
      >
        {[doomed.shared && t('removeShared'), props.unharmed].filter(Boolean).join(' ')}
      </ConfirmDialog>
    );
  }
  const changeable = views.saved.filter((view) => view.mine || (view.shared && isOwner));
  return (
    <ModalDialog title={t('title')} onClose={props.onClose}>
      <ChoiceList choices={choices} onChoose={props.onOpen} />
      <InlineError {...views.problem} />
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
      <Button onClick={props.onSave}>{t('saveNow')}</Button>
    </ModalDialog>
  );
}
