import { useTranslations } from 'use-intl';
import { type LostReason, lostReasons } from '#contract/app/cart-triage.ts';
import { ChoiceList } from '#src/ui/choice-list.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';

type DiscardDialogProps = { whose: string; onDo: (reason: LostReason) => void; onClose: () => void };

/** Why a cart is given up: one press, or one digit. */
export function DiscardDialog({ whose, onDo, onClose }: DiscardDialogProps) {
  const t = useTranslations('desk');
  const words = useTranslations('actWords.lost');
  const choices = lostReasons.map((value) => ({ value, label: words(value) }));
  return (
    <ModalDialog title={t('discard', { whose })} onClose={onClose}>
      <ChoiceList choices={choices} onChoose={onDo} />
    </ModalDialog>
  );
}
