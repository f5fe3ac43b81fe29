import { type ReactNode, useId } from 'react';
import { useTranslations } from 'use-intl';
import { Cross } from './cross.tsx';
import { IconButton } from './icon-button.tsx';

type ModalDialogProps = {
  title: string;
  /** It was closed: by its cross, by Escape, or by whoever took it away. */
  onClose: () => void;
  /** For what is written on one side and seen on the other. */
  wide?: boolean;
  children: ReactNode;
};

/** A native dialog over the page, from below on a phone. It gives the focus back to what opened it. */
export function ModalDialog({ title, onClose, wide, children }: ModalDialogProps) {
  const t = useTranslations('ui');
  const id = useId();
  return (
    <dialog
      ref={showWhileThere}
      onClose={onClose}
      aria-labelledby={id}
      className={`max-h-[92dvh] ${wide ? 'w-180' : 'w-110'} max-w-[calc(100vw-2rem)] overflow-auto rounded-lg border border-line-strong bg-surface text-ink backdrop:bg-black/40 max-md:mb-0 max-md:w-full max-md:max-w-none max-md:rounded-b-none max-md:border-x-0 max-md:border-b-0`}
    >
      <div className="relative flex flex-col gap-4 px-5 pt-4 pb-5 max-md:px-4">
        <h2 id={id} className="pr-10 text-16 font-semibold text-balance">
          {title}
        </h2>
        {children}
        {/* Last in the order of keys, so that the dialog begins with what it is about. */}
        <IconButton
          label={t('close')}
          onClick={onClose}
          icon={<Cross className="size-4" />}
          className="absolute top-3 right-3 max-md:top-1.5 max-md:right-1.5"
        />
      </div>
    </dialog>
  );
}

function showWhileThere(dialog: HTMLDialogElement): () => void {
  dialog.showModal();
  // Taken out of the page while open, it would leave the focus nowhere.
  return () => dialog.close();
}
