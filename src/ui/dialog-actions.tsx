import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';

type DialogActionsProps = {
  onCancel: () => void;
  /** Instead of "Cancel". */
  cancel?: string | undefined;
  busy: boolean;
  danger?: boolean;
  children: ReactNode;
};

/** Cancel and do it, in this order everywhere. */
export function DialogActions({ onCancel, cancel, busy, danger, children }: DialogActionsProps) {
  const t = useTranslations('ui');
  return (
    <div className="flex flex-wrap justify-end gap-2">
      <Button onClick={onCancel}>{cancel ?? t('cancel')}</Button>
      <Button type="submit" tone={danger ? 'danger' : 'primary'} busy={busy}>
        {children}
      </Button>
    </div>
  );
}
