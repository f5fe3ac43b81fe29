import { useCallback } from 'react';
import { Area, ComposedChart, Line } from 'recharts';
import { axisTicks, labelledPoints } from './axis-ticks.ts';
import { stripAxes } from './cartesian-axes.tsx';
import { ChartStage } from './chart-stage.tsx';
import { EndLabels } from './end-labels.tsx';
import type { LineData } from './line-data.ts';
import { lineSpots } from './line-spots.ts';
import { heightOf, middleOf, type Plot, plotOf } from './plot.ts';
import { referenceBand } from './reference-band.tsx';
import { stageHeight } from './stage-height.ts';

type LineChartProps = { name: string; data: LineData };

/** A value over time, what it is held against dashed, and marks where something happened. */
export function LineChart({ name, data }: LineChartProps) {
  const draw = useCallback((width: number) => drawLines(data, width), [data]);
  return <ChartStage name={name} draw={draw} />;
}

function drawLines(data: LineData, width: number) {
  const { points, isLastOpen, now, before, marks, reference, axisText, least } = data;
  const right = 76;
  const plot = plotOf(width, stageHeight, { left: 68, right, top: 24, bottom: 24 });
  const values = [...points.flatMap((point) => [point.now, point.before]), reference?.to ?? null];
  const ticks = axisTicks(Math.max(0, ...values.filter((value) => value !== null)), least);
  const top = ticks.at(-1) ?? 1;
  // What is not over yet would look like a fall.
  const settled = isLastOpen ? points.length - 1 : points.length;
  const rows = points.map((point, index) => ({
    index,
    now: index < settled ? point.now : null,
    open: isLastOpen && index >= settled - 1 ? point.now : null,
    before: point.before,
  }));
  const labels = {
    at: labelledPoints(points.length, plot.width, 56),
    text: (index: number) => points[index]?.tick ?? '',
  };
  const isAlone = (index: number) => rows[index - 1]?.now == null && rows[index + 1]?.now == null;
  const ends = [
    { text: now, at: points.findLast((point) => point.now !== null)?.now, color: 'var(--chart-1)' },
    ...(before
      ? [{ text: before, at: points.findLast((one) => one.before !== null)?.before, color: 'var(--ink-2)' }]
      : []),
  ];
  const picture = (
    <ComposedChart
      data={rows}
      width={width}
      height={stageHeight}
      margin={{ top: plot.top, right, bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      {stripAxes(plot, points.length, labels, { ticks, text: axisText })}
      {reference ? referenceBand(reference) : null}
      {before ? (
        <Line
          dataKey="before"
          stroke="var(--chart-before)"
          strokeWidth={1.5}
          strokeDasharray="4 4"
          dot={false}
          isAnimationActive={false}
        />
      ) : null}
      {isLastOpen ? (
        <Line
          dataKey="open"
          stroke="var(--chart-1)"
          strokeWidth={2}
          strokeDasharray="2 4"
          dot={({ index, cx, cy, key, value }) =>
            value != null && index === points.length - 1 ? (
              <circle key={key} cx={cx} cy={cy} r={3} fill="var(--surface)" stroke="var(--chart-1)" />
            ) : (
              <g key={key} />
            )
          }
          isAnimationActive={false}
        />
      ) : null}
      <Area
        dataKey="now"
        stroke="var(--chart-1)"
        strokeWidth={2}
        fill="var(--chart-1)"
        fillOpacity={0.1}
        // A point between two gaps would be a line of no length.
        dot={({ index, cx, cy, key, value }) =>
          value?.[1] != null && isAlone(index) ? (
            <circle key={key} cx={cx} cy={cy} r={3} fill="var(--chart-1)" />
          ) : (
            <g key={key} />
          )
        }
        isAnimationActive={false}
      />
      <Marks marks={marks} plot={plot} count={points.length} />
      <EndLabels
        plot={plot}
        room={right - 12}
        ends={ends.flatMap(({ text, at, color }) =>
          at == null ? [] : [{ text, color, y: heightOf(plot, at, top) }],
        )}
      />
    </ComposedChart>
  );
  return { picture, spots: lineSpots(data, plot) };
}

type MarksProps = { marks: LineData['marks']; plot: Plot; count: number };

/** Numbers above the line; what they stand for is told beside the drawing. */
function Marks({ marks, plot, count }: MarksProps) {
  return marks.map(({ at, number }) => {
    const x = middleOf(plot, at, count);
    return (
      <g key={number}>
        <line
          x1={x}
          x2={x}
          y1={plot.top - 6}
          y2={plot.top + plot.height}
          stroke="var(--ink-2)"
          strokeDasharray="1 3"
        />
        <circle cx={x} cy={12} r={8} fill="var(--surface)" stroke="var(--ink-2)" />
        <text x={x} y={16} textAnchor="middle" fontSize={11} fill="var(--ink)">
          {number}
        </text>
      </g>
    );
  });
}
