import { useFormatter } from 'use-intl';
import { type Figures, metricOf, type StatMetric } from '#contract/app/stats.ts';
import { useMoney } from '#src/ui/use-money.ts';

const money: ReadonlySet<StatMetric> = new Set(['cents', 'average', 'recoveredCents']);
const shares: ReadonlySet<StatMetric> = new Set(['rate', 'refusedShare']);

/** The number of a metric as it is written; `—` where nothing is divided by nothing. */
export function useMetricWords(): (metric: StatMetric, of: Figures) => string {
  const format = useFormatter();
  const cents = useMoney();
  return (metric, of) => {
    const value = metricOf(metric, of);
    if (value === null || money.has(metric)) return cents(value);
    if (!shares.has(metric)) return format.number(value);
    return format.number(value, { style: 'percent', maximumFractionDigits: 1, minimumFractionDigits: 1 });
  };
}
