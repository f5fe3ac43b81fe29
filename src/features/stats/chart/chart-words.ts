import type { createFormatter, useTranslations } from 'use-intl';
import type { Grain } from '#contract/app/stat-periods.ts';
import { type Figures, metricOf, type StatMetric } from '#contract/app/stats.ts';
import { formatCents } from '#src/lib/money.ts';
import { csvNumber, csvUnit } from '../stat-csv.ts';
import type { ChartCell } from './chart-model.ts';

type Given = {
  t: ReturnType<typeof useTranslations<'stats.chart'>>;
  format: ReturnType<typeof createFormatter>;
  locale: string;
};

const money: ReadonlySet<StatMetric> = new Set(['cents', 'average', 'recoveredCents']);
const shares: ReadonlySet<StatMetric> = new Set(['rate', 'refusedShare']);

/** A share of carts; its parts do not add up to the whole. */
export function isShare(metric: StatMetric): boolean {
  return shares.has(metric);
}

/** The parts of a day, a source or a weekday add up to the whole. */
export function isAdditive(metric: StatMetric): boolean {
  return !shares.has(metric) && metric !== 'average';
}

/** Numbers and moments of charts in a language. Moments are São Paulo days and hours as the answers spell them. */
export function chartWords({ t, format, locale }: Given) {
  const at = (moment: string) => new Date(`${moment.length > 10 ? moment : `${moment}T12`}:00:00Z`);
  const formats = new Map<string, Intl.DateTimeFormat>();
  const date = (moment: string, options: Intl.DateTimeFormatOptions) => {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    formats.set(key, known);
    return known.format(at(moment));
  };
  const hourOf = (moment: string) => Number(moment.slice(11, 13));
  const day = (moment: string) =>
    date(moment, { day: '2-digit', month: locale === 'en' ? 'short' : '2-digit' });
  const percent = (share: number) =>
    format.number(share, { style: 'percent', maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0 });
  const exact = (share: number) =>
    format.number(share, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const value = (metric: StatMetric, amount: number | null) => {
    if (amount === null) return '—';
    if (money.has(metric)) return formatCents(amount, locale);
    return isShare(metric) ? exact(amount) : format.number(amount);
  };
  return {
    t,
    day,
    percent,
    exact,
    value,
    count: (amount: number) => format.number(amount),
    /** Points between two shares, `1,2`. */
    points: (difference: number) => format.number(difference * 100, { maximumFractionDigits: 1 }),
    of: (metric: StatMetric, figures: Figures) => value(metric, metricOf(metric, figures)),
    metric: (metric: StatMetric) => t(`metric.${metric}`),
    /** On an axis, where there is little room: `R$ 12 mil`. */
    brief: (metric: StatMetric, amount: number) => {
      if (isShare(metric)) return format.number(amount, { style: 'percent', maximumFractionDigits: 1 });
      const short = { notation: 'compact', maximumFractionDigits: 1 } as const;
      if (!money.has(metric)) return format.number(amount, short);
      return format.number(amount / 100, {
        ...short,
        style: 'currency',
        currency: 'BRL',
        minimumFractionDigits: 0,
      });
    },
    /** In a cell that is named by its column and row: reais without their sign. */
    tiny: (metric: StatMetric, amount: number) => {
      if (isShare(metric)) return format.number(amount, { style: 'percent', maximumFractionDigits: 0 });
      return format.number(money.has(metric) ? amount / 100 : amount, {
        notation: 'compact',
        maximumFractionDigits: 0,
      });
    },
    /** On an axis of time: the hour, and at its beginning the day. */
    tick: (moment: string, grain: Grain) =>
      grain !== 'hour' || hourOf(moment) === 0 ? day(moment) : t('hour', { hour: hourOf(moment) }),
    /** In a sentence. */
    moment: (moment: string, grain: Grain) => {
      if (grain === 'week') return t('week', { day: day(moment) });
      return grain === 'hour' ? t('dayHour', { day: day(moment), hour: hourOf(moment) }) : day(moment);
    },
    /** Alone, with nothing around it that would say which year. */
    title: (moment: string, grain: Grain) => {
      const full = date(moment, { weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' });
      if (grain === 'week') return t('week', { day: full });
      return grain === 'hour' ? t('dayHour', { day: full, hour: hourOf(moment) }) : full;
    },
    /** 0 is Sunday. The fourth of January 1970 was one. */
    weekday: (number: number, weekday: 'long' | 'short') =>
      date(`1970-01-${String(4 + number).padStart(2, '0')}`, { weekday }).replace('.', ''),
    cell: (metric: StatMetric, figures: Figures | null): ChartCell => ({
      shown: value(metric, figures && metricOf(metric, figures)),
      plain: csvNumber(metric, figures),
    }),
    /** Above such cells; a file names the unit here, so that its cells are bare numbers. */
    column: (metric: StatMetric, name = t(`metric.${metric}`)): ChartCell => ({
      shown: name,
      plain: name + csvUnit(metric),
    }),
    countCell: (amount: number): ChartCell => ({ shown: format.number(amount), plain: amount }),
    shareCell: (share: number | null): ChartCell => ({
      shown: share === null ? '—' : exact(share),
      plain: share === null ? null : (share * 100).toFixed(2).replace('.', ','),
    }),
  };
}

export type ChartWords = ReturnType<typeof chartWords>;
