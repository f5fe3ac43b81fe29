import { type Figures, metricOf, type StatMetric } from '#contract/app/stats.ts';
import { csvLine } from '#contract/csv-line.ts';
import { type Change, changeOf } from './change.ts';

const money: ReadonlySet<StatMetric> = new Set(['cents', 'average', 'recoveredCents']);
const shares: ReadonlySet<StatMetric> = new Set(['rate', 'refusedShare']);

/** A metric as a spreadsheet in Portuguese reads numbers: reais, whole numbers, percent; null where there is none. */
export function csvNumber(metric: StatMetric, of: Figures | null): string | null {
  const value = of && metricOf(metric, of);
  if (value === null) return null;
  if (money.has(metric)) return decimal(value / 100, 2);
  return shares.has(metric) ? decimal(value * 100, 2) : String(value);
}

/** Percent of what was, or points between shares; a word where neither can be told. */
export function csvChange(
  metric: StatMetric,
  current: Figures,
  previous: Figures | null,
  say: (change: NonNullable<Change>) => string,
): string | null {
  const change = changeOf(metric, current, previous);
  if (!change) return null;
  return 'by' in change ? decimal(change.by * 100, 2) : say(change);
}

/** The unit that stands with a metric's column. */
export function csvUnit(metric: StatMetric): string {
  return money.has(metric) ? ' (R$)' : shares.has(metric) ? ' (%)' : '';
}

type Cells = readonly (string | number | null)[];

/** A file for Excel: the mark by which it knows UTF-8, what the numbers are of, then the table. */
export function csvText(heading: readonly Cells[], columns: Cells, rows: readonly Cells[]): string {
  return `\uFEFF${heading.map(csvLine).join('')}\r\n${[columns, ...rows].map(csvLine).join('')}`;
}

function decimal(value: number, digits: number): string {
  return value.toFixed(digits).replace('.', ',');
}
