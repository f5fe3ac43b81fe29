import { type Figures, metricOf, type StatMetric, type StatShares } from '#contract/app/stats.ts';
import type { SharesData } from '#src/ui/charts/stacked-columns.tsx';
import type { Swatch } from '#src/ui/charts/swatch.tsx';
import { type ChartModel, textCell } from './chart-model.ts';
import { type ChartWords, isAdditive } from './chart-words.ts';

const palette: readonly Swatch[] = [1, 2, 3, 4, 5, 6];

/** What a whole can be divided by: rates and averages do not add up, so that carts stand in for them. */
export function sharedMetric(metric: StatMetric): StatMetric {
  return isAdditive(metric) ? metric : 'carts';
}

/** Which part of a metric came from which source, over time. */
export function sharesModel(
  { grain, at, series }: StatShares,
  asked: StatMetric,
  words: ChartWords,
): ChartModel<SharesData> {
  const { t } = words;
  const metric = sharedMetric(asked);
  const amountOf = (figures: Figures | undefined) => (figures && metricOf(metric, figures)) ?? 0;
  const whole = (index: number) => series.reduce((sum, one) => sum + amountOf(one.figures[index]), 0);
  const wholes = at.map((_, index) => whole(index));
  const named = series.map(({ value, isOthers, figures }, index) => ({
    name: isOthers ? t('shares.others') : (value ?? t('shares.none')),
    swatch: isOthers ? ('others' as const) : (palette[index] ?? 'others'),
    shares: wholes.map((all, point) => (all > 0 ? amountOf(figures[point]) / all : null)),
    figures,
  }));
  const total = wholes.reduce((sum, one) => sum + one, 0);
  const shareText = (share: number | null | undefined) => (share == null ? '—' : words.exact(share));
  return {
    sentence: sharesSentence(named, wholes, amountOf, words),
    table: {
      columns: [textCell(t('moment')), ...named.map(({ name }) => words.column('rate', name))],
      rows: at.map((moment, index) => [
        textCell(words.title(moment, grain)),
        ...named.map(({ shares }) => words.shareCell(shares[index] ?? null)),
      ]),
    },
    notes: metric === asked ? [] : [t('shares.carts', { name: words.metric(asked) })],
    data:
      total === 0
        ? null
        : {
            points: at.map((moment) => ({
              tick: words.tick(moment, grain),
              title: words.title(moment, grain),
            })),
            series: named.map(({ name, swatch, shares, figures }) => ({
              name,
              swatch,
              shares,
              texts: shares.map((share, index) =>
                figures[index]
                  ? `${shareText(share)} · ${words.of(metric, figures[index])}`
                  : shareText(share),
              ),
            })),
            axisText: (value) => words.brief('rate', value),
          },
  };
}

/** Points below which two halves of a period are said to be alike. */
const worthTelling = 0.03;

type Named = { name: string; swatch: Swatch; figures: Figures[] };

/** The source with most of it, and where it went from the first half of the period to the second. */
function sharesSentence(
  named: readonly Named[],
  wholes: readonly number[],
  amountOf: (figures: Figures | undefined) => number,
  words: ChartWords,
): string {
  const sum = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const all = sum(wholes);
  if (all === 0) return words.t('series.empty');
  const sums = named
    .filter(({ swatch }) => swatch !== 'others')
    .map(({ name, figures }) => ({ name, values: figures.map(amountOf) }));
  const first = sums.reduce<(typeof sums)[number] | undefined>(
    (most, one) => (sum(one.values) > sum(most?.values ?? []) ? one : most),
    undefined,
  );
  if (!first) return words.t('series.empty');
  const told = { name: first.name, share: words.percent(sum(first.values) / all) };
  const half = Math.floor(wholes.length / 2);
  const [early, late] = [sum(wholes.slice(0, half)), sum(wholes.slice(half))];
  if (early === 0 || late === 0) return words.t('shares.most', told);
  const [from, to] = [sum(first.values.slice(0, half)) / early, sum(first.values.slice(half)) / late];
  const moved = { ...told, from: words.percent(from), to: words.percent(to) };
  return Math.abs(to - from) < worthTelling ? words.t('shares.steady', told) : words.t('shares.moved', moved);
}
