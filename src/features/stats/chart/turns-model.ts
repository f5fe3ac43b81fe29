import { metricOf, type StatBreakdown } from '#contract/app/stats.ts';
import type { BarsData } from '#src/ui/charts/bar-chart.tsx';
import { type ChartModel, textCell } from './chart-model.ts';
import type { ChartWords } from './chart-words.ts';
import { rateBenchmark } from './rate-benchmark.ts';
import { benchmarkWords } from './series-model.ts';

/** Below this a rate is chance. */
const enoughCarts = 10;

/** How many carts were won back after none, one, two … e-mails of Yampi. */
export function turnsModel({ rows }: StatBreakdown, words: ChartWords): ChartModel<BarsData> {
  const { t, count } = words;
  const turns = rows
    .map(({ key: [key], current }) => ({ sent: Number(key ?? 0), current, rate: metricOf('rate', current) }))
    .filter(({ sent }) => Number.isInteger(sent))
    .toSorted((a, b) => a.sent - b.sent);
  const weighty = turns.filter(({ current }) => current.carts >= enoughCarts);
  const best = weighty.reduce<(typeof turns)[number] | undefined>(
    (most, one) => ((one.rate ?? 0) > (most?.rate ?? 0) ? one : most),
    undefined,
  );
  const said = () => {
    if (turns.length === 0) return t('series.empty');
    if (weighty.length === 0) return t('turns.few', { count: enoughCarts });
    if (!best) return t('turns.none');
    return t('turns.best', { sent: best.sent, rate: words.exact(best.rate ?? 0), carts: best.current.carts });
  };
  return {
    sentence: said(),
    table: {
      columns: [
        textCell(t('turns.sent')),
        words.column('carts'),
        words.column('recovered'),
        words.column('rate'),
      ],
      rows: turns.map(({ sent, current, rate }) => [
        textCell(t('turns.name', { sent })),
        words.countCell(current.carts),
        words.countCell(current.recovered),
        words.shareCell(rate),
      ]),
    },
    notes: turns.length > 0 ? [t('turns.caveat'), benchmarkWords(words)] : [],
    data:
      turns.length === 0
        ? null
        : {
            bars: turns.map(({ sent, current, rate }) => ({
              name: count(sent),
              under: count(current.carts),
              title: t('turns.name', { sent }),
              value: rate,
              text: words.value('rate', rate),
              rows: [
                { name: t('metric.rate'), value: words.value('rate', rate) },
                { name: t('metric.recovered'), value: count(current.recovered) },
                { name: t('metric.carts'), value: count(current.carts) },
              ],
            })),
            nameOf: t('turns.mails'),
            underOf: t('turns.carts'),
            reference: { ...rateBenchmark, text: t('benchmarkShort', rateBenchmark) },
            axisText: (value) => words.brief('rate', value),
            least: 0.01,
          },
  };
}
