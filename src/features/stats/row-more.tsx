import { useTranslations } from 'use-intl';
import { type BreakdownRow, type StatMetric, statMetrics } from '#contract/app/stats.ts';
import { useMetricWords } from './use-metric-words.ts';

/** The numbers that a phone has no columns for. */
export function RowMore({ row, metric }: { row: BreakdownRow; metric: StatMetric }) {
  const t = useTranslations('stats.metrics');
  const words = useMetricWords();
  return (
    <tr className="md:hidden">
      <td colSpan={4} className="px-4 pb-3">
        <dl className="grid grid-cols-2 gap-x-4 gap-y-1.5">
          {statMetrics
            .filter((one) => one !== metric)
            .map((one) => (
              <div key={one}>
                <dt className="text-12 text-ink-2">{t(`${one}.name`)}</dt>
                <dd className="tabular-nums">{words(one, row.current)}</dd>
              </div>
            ))}
        </dl>
      </td>
    </tr>
  );
}
