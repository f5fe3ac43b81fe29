import { useTranslations } from 'use-intl';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import type { EmptyReason } from './cart-list-state.ts';

type CartEmptyProps = {
  reason: EmptyReason;
  /** What the one button does, where the reason leaves something to do. */
  onAction: () => void;
};

/** Why there is no row, and the one way on. */
export function CartEmpty({ reason, onAction }: CartEmptyProps) {
  const t = useTranslations('carts.empty');
  const action = reason === 'reading' || reason === 'store' ? null : t(`${reason}.action`);
  return (
    <Notice
      title={t(`${reason}.title`)}
      actions={action ? <Button onClick={onAction}>{action}</Button> : undefined}
    >
      {t(`${reason}.text`)}
    </Notice>
  );
}
