import { CartesianGrid, XAxis, YAxis } from 'recharts';
import type { Plot } from './plot.ts';

const tick = { fill: 'var(--ink-2)', fontSize: 12 };

type Labels = { at: readonly number[]; text: (index: number) => string };

/**
 * The axes of points that stand in equal strips, and a light grid at the values. Called as functions: recharts finds
 * them as its own children.
 */
export function stripAxes(plot: Plot, count: number, labels: Labels, values: Values) {
  return (
    <>
      <CartesianGrid vertical={false} stroke="var(--chart-grid)" />
      <XAxis
        dataKey="index"
        type="number"
        domain={[-0.5, count - 0.5]}
        ticks={labels.at.slice()}
        tickFormatter={labels.text}
        interval={0}
        height={24}
        tick={tick}
        tickLine={false}
        axisLine={{ stroke: 'var(--chart-grid)' }}
        allowDataOverflow
      />
      {valueAxis(plot, values)}
    </>
  );
}

type Values = { ticks: readonly number[]; text: (value: number) => string };

export function valueAxis(plot: Plot, { ticks, text }: Values) {
  return (
    <YAxis
      type="number"
      domain={[0, ticks.at(-1) ?? 1]}
      ticks={ticks.slice()}
      tickFormatter={text}
      interval={0}
      width={plot.left}
      tick={tick}
      tickLine={false}
      axisLine={false}
    />
  );
}
