import { useFormatter, useTranslations } from 'use-intl';
import type { Change } from './change.ts';

/** A change as `+12 %` with its direction in words for those who only hear it. */
export function ChangeMark({ change }: { change: Change }) {
  const t = useTranslations('stats.change');
  const words = useChangeWords();
  if (!change) return null;
  if (change.kind === 'same') return <span className="text-ink-3">{t('same')}</span>;
  if (change.kind === 'new') return <span className="text-ink-2">{t('new')}</span>;
  const tone = change.isLoss ? 'text-danger' : change.isGain ? 'text-accent' : 'text-ink-2';
  return (
    <span className={`whitespace-nowrap tabular-nums ${tone}`}>
      <span className="sr-only">{t(change.by > 0 ? 'up' : 'down')} </span>
      {words(change)}
    </span>
  );
}

/** The same as text alone; empty where there is nothing to compare. */
export function useChangeWords(): (change: Change) => string {
  const t = useTranslations('stats.change');
  const format = useFormatter();
  return (change) => {
    if (!change) return '';
    if (change.kind === 'same' || change.kind === 'new') return t(change.kind);
    const exact = Math.abs(change.by) < 0.1;
    const digits = { signDisplay: 'exceptZero', maximumFractionDigits: exact ? 1 : 0 } as const;
    return change.kind === 'points'
      ? t('points', { by: format.number(change.by * 100, { ...digits, maximumFractionDigits: 1 }) })
      : format.number(change.by, { ...digits, style: 'percent' });
  };
}
