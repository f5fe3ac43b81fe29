import { useCallback } from 'react';
import { Bar, BarChart as Bars } from 'recharts';
import { axisTicks } from './axis-ticks.ts';
import { stripAxes } from './cartesian-axes.tsx';
import { ChartStage } from './chart-stage.tsx';
import { heightOf, middleOf, plotOf, stripOf } from './plot.ts';
import { type Reference, referenceBand } from './reference-band.tsx';
import { stageHeight } from './stage-height.ts';

export type BarsData = {
  /** `under` stands below the name: how much the value rests on. `rows` is what the bar tells alone. */
  bars: {
    name: string;
    under: string;
    title: string;
    value: number | null;
    text: string;
    rows: { name: string; value: string }[];
  }[];
  /** What names and the line under them are. */
  nameOf: string;
  underOf: string;
  reference?: Reference | undefined;
  axisText: (value: number) => string;
  least: number;
};

type BarChartProps = { name: string; data: BarsData };

/** One value for each of a few things, with what it rests on below. */
export function BarChart({ name, data }: BarChartProps) {
  const draw = useCallback((width: number) => drawBars(data, width), [data]);
  return <ChartStage name={name} draw={draw} />;
}

function drawBars({ bars, nameOf, underOf, reference, axisText, least }: BarsData, width: number) {
  const plot = plotOf(width, stageHeight, { left: 68, right: 12, top: 24, bottom: 44 });
  const highest = Math.max(0, reference?.to ?? 0, ...bars.map(({ value }) => value ?? 0));
  const ticks = axisTicks(highest, least);
  const top = ticks.at(-1) ?? 1;
  const count = bars.length;
  const foot = plot.top + plot.height;
  const labels = { at: bars.map((_, index) => index), text: (index: number) => bars[index]?.name ?? '' };
  const picture = (
    <Bars
      data={bars.map(({ value }, index) => ({ index, value }))}
      width={width}
      height={stageHeight}
      margin={{ top: plot.top, right: 12, bottom: 20, left: 0 }}
      barSize={Math.min(64, (plot.width / Math.max(1, count)) * 0.6)}
      accessibilityLayer={false}
    >
      {stripAxes(plot, count, labels, { ticks, text: axisText })}
      {reference ? referenceBand(reference) : null}
      <Bar dataKey="value" fill="var(--chart-1)" radius={[3, 3, 0, 0]} isAnimationActive={false} />
      {bars.map(({ name, under, value, text }, index) => {
        const x = middleOf(plot, index, count);
        return (
          <g key={name} fontSize={12} textAnchor="middle">
            <text x={x} y={heightOf(plot, value ?? 0, top) - 7} fontWeight={500} fill="var(--ink)">
              {text}
            </text>
            <text x={x} y={foot + 36} fill="var(--ink-2)">
              {under}
            </text>
          </g>
        );
      })}
      <g fontSize={12} textAnchor="end" fill="var(--ink-2)">
        <text x={plot.left - 8} y={foot + 18}>
          {nameOf}
        </text>
        <text x={plot.left - 8} y={foot + 36}>
          {underOf}
        </text>
      </g>
    </Bars>
  );
  const spots = bars.map(({ title, rows }, index) => ({ ...stripOf(plot, index, count), title, rows }));
  return { picture, spots };
}
