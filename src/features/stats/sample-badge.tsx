import { useFormatter, useTranslations } from 'use-intl';
import type { StatSeries } from '#contract/app/stats.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { sampleOf } from './sample-words.ts';

type SampleBadgeProps = { series: StatSeries | undefined; sync: SyncStatus | undefined };

/** How many of the period's carts are behind the numbers, said plainly where some are missing. */
export function SampleBadge({ series, sync }: SampleBadgeProps) {
  const words = useSampleWords();
  if (!series) return <Skeleton className="h-3 w-44" />;
  const { text, isWhole } = words(series.sample, sync);
  return <p className={`tabular-nums ${isWhole ? '' : 'text-waiting'}`}>{text}</p>;
}

export function useSampleWords() {
  const t = useTranslations('stats.sample');
  const format = useFormatter();
  return (sample: StatSeries['sample'], sync: SyncStatus | undefined) => {
    const found = sampleOf(sample, sync);
    if (found.kind === 'unread') return { text: t('unread'), isWhole: false };
    if (found.kind === 'some')
      return { text: `${t('some', { read: found.read })}. ${t('growing')}`, isWhole: false };
    const counts = { read: format.number(found.read), told: format.number(found.told) };
    if (found.kind === 'all') return { text: t('all', counts), isWhole: true };
    const part = t('part', { ...counts, missing: found.missing });
    return { text: found.isGrowing ? `${part}. ${t('growing')}` : part, isWhole: false };
  };
}
