import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { useLasting } from './use-lasting.ts';

type SaveBarProps = {
  /** How many fields hold something else than before. */
  count: number;
  /** They are being saved. */
  busy: boolean;
  onDiscard: () => void;
};

/** Stands at the foot of a form with something unsaved in it; its main button submits that form. */
export function SaveBar({ count, busy, onDiscard }: SaveBarProps) {
  const t = useTranslations('form');
  const isLong = useLasting(busy, 4_000);
  return (
    <div
      data-save-bar=""
      className="sticky bottom-3 z-10 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line-strong bg-surface px-3.5 py-2.5 max-md:bottom-16"
    >
      <p role="status" className="min-w-0 flex-1 font-medium tabular-nums max-sm:basis-full">
        {busy ? t(isLong ? 'checking' : 'saving') : t('unsaved', { count })}
      </p>
      <Button disabled={busy} onClick={onDiscard} className="max-sm:flex-1">
        {t('discard')}
      </Button>
      <Button type="submit" tone="primary" busy={busy} className="max-sm:flex-1">
        {t('save')}
      </Button>
    </div>
  );
}
