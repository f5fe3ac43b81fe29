import type { FormEvent, ReactNode } from 'react';
import { DialogActions } from './dialog-actions.tsx';
import { InlineError } from './inline-error.tsx';
import { ModalDialog } from './modal-dialog.tsx';

type ConfirmDialogProps = {
  title: string;
  /** What will happen, in plain words. */
  children: ReactNode;
  submit: string;
  danger: boolean;
  /** Instead of "Cancel", where staying is more than that. */
  cancel?: string;
  busy?: boolean;
  problem?: { text: string | undefined; requestId: string | undefined };
  onConfirm: () => void;
  onClose: () => void;
};

/** Asks before something that is not undone by a second press. The focus starts on Cancel. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const confirm = (event: FormEvent) => {
    event.preventDefault();
    if (!props.busy) props.onConfirm();
  };
  return (
    <ModalDialog title={props.title} onClose={props.onClose}>
      <form onSubmit={confirm} className="flex flex-col gap-4">
        <p className="text-ink-2 text-pretty">{props.children}</p>
        <InlineError text={undefined} {...props.problem} />
        <DialogActions
          onCancel={props.onClose}
          cancel={props.cancel}
          busy={props.busy ?? false}
          danger={props.danger}
        >
          {props.submit}
        </DialogActions>
      </form>
    </ModalDialog>
  );
}
