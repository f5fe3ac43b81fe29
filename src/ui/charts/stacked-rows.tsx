import { useCallback, useId } from 'react';
import { Bar, BarChart, XAxis, YAxis } from 'recharts';
import { ChartStage } from './chart-stage.tsx';
import { cutText, plotOf } from './plot.ts';
import { stageHeight } from './stage-height.ts';
import { colorOf, paintOf, type Swatch, SwatchPatterns } from './swatch.tsx';

export type RowsData = {
  parts: { name: string; swatch: Swatch }[];
  /** `values` and `texts` in the order of the parts; `end` is written behind the bar. */
  rows: { name: string; values: number[]; texts: string[]; end: string }[];
};

type StackedRowsProps = { name: string; data: RowsData };

/** Amounts side by side, each split into the same parts. */
export function StackedRows({ name, data }: StackedRowsProps) {
  const id = useId();
  const draw = useCallback((width: number) => drawRows(id, data, width), [id, data]);
  return <ChartStage name={name} draw={draw} />;
}

function drawRows(id: string, { parts, rows }: RowsData, width: number) {
  const [left, right] = width < 560 ? [112, 84] : [148, 112];
  const plot = plotOf(width, stageHeight, { left, right, top: 32, bottom: 4 });
  const most = Math.max(1, ...rows.map(({ values }) => values.reduce((sum, value) => sum + value, 0)));
  const strip = plot.height / Math.max(1, rows.length);
  const data = rows.map(({ values }, index) => ({
    index,
    ...Object.fromEntries(values.map((value, part) => [`part${part}`, value])),
  }));
  const picture = (
    <BarChart
      data={data}
      layout="vertical"
      width={width}
      height={stageHeight}
      margin={{ top: plot.top, right, bottom: 4, left }}
      barSize={Math.min(36, strip * 0.6)}
      accessibilityLayer={false}
    >
      <SwatchPatterns id={id} />
      <XAxis type="number" domain={[0, most]} hide />
      <YAxis type="number" dataKey="index" domain={[-0.5, rows.length - 0.5]} hide />
      {parts.map(({ swatch }, part) => (
        <Bar
          key={swatch}
          dataKey={`part${part}`}
          stackId="all"
          fill={paintOf(id, swatch)}
          isAnimationActive={false}
        />
      ))}
      <Legend parts={parts} left={width < 560 ? 0 : left} />
      {rows.map(({ name, values, end }, index) => {
        const y = plot.top + (index + 0.5) * strip + 4;
        const length = (values.reduce((sum, value) => sum + value, 0) / most) * plot.width;
        return (
          <g key={name} fontSize={12}>
            <text x={left - 12} y={y} textAnchor="end" fill="var(--ink)">
              {cutText(name, left - 12)}
            </text>
            <text x={left + length + 8} y={y} fill="var(--ink)">
              {end}
            </text>
          </g>
        );
      })}
    </BarChart>
  );
  const spots = rows.map((row, index) => ({
    x: plot.left,
    y: plot.top + index * strip,
    width: plot.width,
    height: strip,
    title: row.name,
    rows: parts.map((part, at) => ({ ...part, value: row.texts[at] ?? '' })),
  }));
  return { picture, spots, columns: 1 };
}

function Legend({ parts, left }: { parts: RowsData['parts']; left: number }) {
  return parts.map(({ name, swatch }, index) => {
    const before = parts.slice(0, index).reduce((sum, part) => sum + part.name.length * 6.6 + 36, 0);
    return (
      <g key={swatch}>
        <rect x={left + before} y={6} width={12} height={12} rx={2} fill={colorOf(swatch)} />
        <text x={left + before + 18} y={16} fontSize={12} fill="var(--ink-2)">
          {name}
        </text>
      </g>
    );
  });
}
