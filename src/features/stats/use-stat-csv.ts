import { useFormatter, useTranslations } from 'use-intl';
import { periodsOf } from '#contract/app/stat-periods.ts';
import {
  type StatBreakdown,
  type StatMetric,
  type StatSearch,
  type StatSeries,
  statMetrics,
} from '#contract/app/stats.ts';
import { useChangeWords } from './change-mark.tsx';
import { csvChange, csvNumber, csvText, csvUnit } from './stat-csv.ts';
import { statFileName } from './stat-file-name.ts';
import { usePeriodText } from './use-period-text.ts';
import { useFilterWords, useRowWords } from './use-stat-words.ts';

type Heading = {
  days: { first: string | null; last: string | null };
  compared: string;
  more?: [string, string][];
};

function useCsvHeading(alias: string, search: StatSearch) {
  const t = useTranslations('stats.csv');
  const format = useFormatter();
  const periodText = usePeriodText();
  const filters = useFilterWords(alias, search).map(({ label, values }) =>
    [label, values.join(', ')].filter(Boolean).join(': '),
  );
  return {
    name: (card: string, days: Heading['days']) => statFileName(alias, card, days, filters, 'csv'),
    lines: ({ days, compared, more = [] }: Heading) => [
      [t('store'), alias],
      [t('period'), periodText(days)],
      [t('compared'), compared],
      [t('filters'), filters.join(' · ') || t('none')],
      ...more,
      [t('made'), format.dateTime(new Date(), { dateStyle: 'short', timeStyle: 'short' })],
    ],
  };
}

/** The row of numbers as a file, made of the answer that is on screen. */
export function useNumbersCsv(alias: string, search: StatSearch) {
  const t = useTranslations('stats');
  const { name, lines } = useCsvHeading(alias, search);
  const periodText = usePeriodText();
  const say = useChangeWords();
  return ({ current, previous, sample }: StatSeries) => {
    const heading = lines({
      days: current,
      compared: previous ? periodText(previous) : t('csv.none'),
      more: [[t('csv.sample'), `${sample.read}/${sample.told ?? '?'}`]],
    });
    const columns = [t('csv.metric'), t('csv.value'), t('csv.before'), t('csv.change'), t('csv.definition')];
    const rows = statMetrics.map((metric) => [
      t(`metrics.${metric}.name`) + csvUnit(metric),
      csvNumber(metric, current.totals),
      csvNumber(metric, previous?.totals ?? null),
      csvChange(metric, current.totals, previous?.totals ?? null, say),
      t(`metrics.${metric}.definition`),
    ]);
    return { name: name(t('csv.numbers'), current), text: csvText(heading, columns, rows) };
  };
}

/** The table of a breakdown as a file, with the metrics of all its columns. */
export function useBreakdownCsv(alias: string, search: StatSearch) {
  const t = useTranslations('stats');
  const { name, lines } = useCsvHeading(alias, search);
  const periodText = usePeriodText();
  const rowWords = useRowWords();
  const say = useChangeWords();
  return ({ by, rows, others, totals }: StatBreakdown) => {
    const { current, previous } = periodsOf(search, new Date());
    const heading = lines({
      days: current,
      compared: previous ? periodText(previous) : t('csv.none'),
      more: search.find ? [[t('csv.found'), search.find]] : [],
    });
    const changed: StatMetric = search.metric;
    const columns = [
      t(`by.${by}`),
      ...statMetrics.map((metric) => t(`metrics.${metric}.name`) + csvUnit(metric)),
      `${t('breakdown.changeOf', { metric: t(`metrics.${changed}.name`) })} (%)`,
    ];
    const line = (label: string, of: StatBreakdown['totals']) => [
      label,
      ...statMetrics.map((metric) => csvNumber(metric, of.current)),
      csvChange(changed, of.current, of.previous, say),
    ];
    const body = [
      ...rows.map((row) => line(rowWords(by, row), row)),
      ...(others ? [line(t('csv.others', { count: others.rows }), others)] : []),
      line(t('breakdown.total'), totals),
    ];
    const card = t('csv.table', { by: t(`by.${by}`) });
    return { name: name(card, current), text: csvText(heading, columns, body) };
  };
}
