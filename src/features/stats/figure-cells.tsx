import type { Figures, StatMetric } from '#contract/app/stats.ts';
import { changeOf } from './change.ts';
import { ChangeMark } from './change-mark.tsx';
import { useMetricWords } from './use-metric-words.ts';

const always: readonly StatMetric[] = ['carts', 'cents', 'recovered', 'recoveredCents', 'rate'];

/** The columns of a breakdown; a metric that has none of its own gets one while it is chosen. */
export function columnsFor(metric: StatMetric): readonly StatMetric[] {
  return always.includes(metric) ? always : [...always, metric];
}

/** Width of a column, and from which room on it is shown: a phone has the chosen metric alone. */
export function carriedOf(one: StatMetric, chosen: StatMetric): string {
  const width = one === 'cents' || one === 'recoveredCents' || one === 'average' ? 'w-36' : 'w-28';
  return one === chosen
    ? `${width} max-md:w-28`
    : `${width} max-md:hidden ${rare.has(one) ? 'max-lg:hidden' : ''}`;
}

const rare: ReadonlySet<StatMetric> = new Set(['recovered', 'recoveredCents']);

type FigureCellsProps = { metric: StatMetric; current: Figures; previous: Figures | null };

/** The numbers of a row, in the order of the columns, and how the chosen one changed. */
export function FigureCells({ metric, current, previous }: FigureCellsProps) {
  const words = useMetricWords();
  return (
    <>
      {columnsFor(metric).map((one) => (
        <td
          key={one}
          className={`px-2 text-right whitespace-nowrap tabular-nums ${one === metric ? '' : 'text-ink-2'} ${carriedOf(one, metric)}`}
        >
          {words(one, current)}
        </td>
      ))}
      <td className="px-2 text-right text-12">
        <ChangeMark change={changeOf(metric, current, previous)} />
      </td>
    </>
  );
}
