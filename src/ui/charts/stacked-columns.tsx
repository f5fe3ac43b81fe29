import { useCallback, useId } from 'react';
import { Bar, BarChart } from 'recharts';
import { labelledPoints } from './axis-ticks.ts';
import { stripAxes } from './cartesian-axes.tsx';
import { ChartStage } from './chart-stage.tsx';
import { EndLabels } from './end-labels.tsx';
import { heightOf, plotOf, stripOf } from './plot.ts';
import { stageHeight } from './stage-height.ts';
import { colorOf, paintOf, type Swatch, SwatchPatterns } from './swatch.tsx';

export type SharesData = {
  points: { tick: string; title: string }[];
  /** From the bottom up. A share is one of 1; null where the whole is nothing. */
  series: { name: string; swatch: Swatch; shares: (number | null)[]; texts: string[] }[];
  axisText: (value: number) => string;
};

type StackedColumnsProps = { name: string; data: SharesData };

const quarters = [0, 0.25, 0.5, 0.75, 1];

/** How a whole divides, over time. */
export function StackedColumns({ name, data }: StackedColumnsProps) {
  const id = useId();
  const draw = useCallback((width: number) => drawColumns(id, data, width), [id, data]);
  return <ChartStage name={name} draw={draw} />;
}

function drawColumns(id: string, { points, series, axisText }: SharesData, width: number) {
  const right = width < 560 ? 84 : 132;
  const plot = plotOf(width, stageHeight, { left: 48, right, top: 12, bottom: 24 });
  const rows = points.map((_, index) => ({
    index,
    ...Object.fromEntries(series.map(({ shares }, part) => [`part${part}`, shares[index] ?? 0])),
  }));
  const labels = {
    at: labelledPoints(points.length, plot.width, 56),
    text: (index: number) => points[index]?.tick ?? '',
  };
  const strip = plot.width / Math.max(1, points.length);
  const picture = (
    <BarChart
      data={rows}
      width={width}
      height={stageHeight}
      margin={{ top: plot.top, right, bottom: 0, left: 0 }}
      barSize={Math.max(1, Math.min(56, strip - (strip > 8 ? 3 : 1)))}
      accessibilityLayer={false}
    >
      <SwatchPatterns id={id} />
      {stripAxes(plot, points.length, labels, { ticks: quarters, text: axisText })}
      {series.map(({ swatch }, part) => (
        <Bar
          key={swatch}
          dataKey={`part${part}`}
          stackId="all"
          fill={paintOf(id, swatch)}
          stroke="var(--surface)"
          strokeWidth={strip > 8 ? 1 : 0}
          isAnimationActive={false}
        />
      ))}
      <EndLabels
        plot={plot}
        room={right - 12}
        ends={lastShares(series).map(({ name, swatch, middle }) => ({
          text: name,
          color: colorOf(swatch),
          y: heightOf(plot, middle, 1),
        }))}
      />
    </BarChart>
  );
  const spots = points.map(({ title }, index) => ({
    ...stripOf(plot, index, points.length),
    title,
    rows: series.map(({ name, swatch, texts }) => ({ name, swatch, value: texts[index] ?? '' })).toReversed(),
  }));
  return { picture, spots };
}

/** The middle of each part in the last column that has any. */
function lastShares(series: SharesData['series']) {
  const last = series[0]?.shares.findLastIndex((share) => share !== null) ?? -1;
  let below = 0;
  return series.map(({ name, swatch, shares }) => {
    const share = shares[last] ?? 0;
    const middle = below + share / 2;
    below += share;
    return { name, swatch, middle };
  });
}
