import { useTranslations } from 'use-intl';
import { metricOf, type StatMetric, type StatSeries } from '#contract/app/stats.ts';
import { changeOf } from './change.ts';
import { ChangeMark } from './change-mark.tsx';
import { InfoButton } from './info-button.tsx';
import { Sparkline } from './sparkline.tsx';
import { useMetricWords } from './use-metric-words.ts';

type NumberCardProps = {
  metric: StatMetric;
  series: StatSeries;
  /** The buckets of its course. */
  course: StatSeries['current']['buckets'];
  isChosen: boolean;
  onChoose: () => void;
};

/** One number of the period with its change and its course; pressed, chart and table are about it. */
export function NumberCard({ metric, series, course, isChosen, onChoose }: NumberCardProps) {
  const t = useTranslations('stats');
  const words = useMetricWords();
  const { totals } = series.current;
  const before = series.previous?.totals ?? null;
  // Millions need the smaller letters, as money is never cut off.
  const value = words(metric, totals);
  const name = t(`metrics.${metric}.name`);
  return (
    <div
      className={`relative flex min-w-0 flex-col gap-2 border-t-2 max-md:last:col-span-2 px-3 pt-2 pb-2.5 ${isChosen ? 'border-t-accent bg-row-focused' : 'border-t-transparent hover:bg-sunken'}`}
    >
      <button
        type="button"
        aria-pressed={isChosen}
        onClick={onChoose}
        className="flex min-w-0 flex-col items-start text-left after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-accent"
      >
        <span className="max-w-full truncate pr-5 text-12 text-ink-2">{name}</span>
        <span
          className={`mt-0.5 font-semibold tracking-tight whitespace-nowrap tabular-nums max-md:text-16 ${value.length > 12 ? 'text-16 leading-7' : 'text-20'}`}
        >
          {value}
        </span>
        <span className="flex min-h-4 flex-wrap gap-x-2 text-12">
          <ChangeMark change={changeOf(metric, totals, before)} />
          {before ? (
            <span className="text-ink-2 tabular-nums">
              {t('numbers.was', { value: words(metric, before) })}
            </span>
          ) : null}
        </span>
      </button>
      <div className="mt-auto">
        <Sparkline values={course.map((bucket) => metricOf(metric, bucket.figures))} />
      </div>
      <InfoButton
        label={t('numbers.about', { name })}
        text={t(`metrics.${metric}.definition`)}
        className="absolute top-1 right-1 z-[1] max-md:-top-1 max-md:-right-1"
      />
    </div>
  );
}
