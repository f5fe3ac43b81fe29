import { useTranslations } from 'use-intl';

/** Says that nothing here is real. */
export function DemoMark() {
  const t = useTranslations('app');
  return (
    <p className="rounded-md border border-dashed border-line-strong px-2 py-1 text-12 text-ink-2">
      {t('demo')}
    </p>
  );
}
