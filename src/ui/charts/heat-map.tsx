import { useCallback } from 'react';
import { ChartStage } from './chart-stage.tsx';
import { heatLevel, heatOpacity } from './heat-level.ts';
import { plotOf } from './plot.ts';
import { stageHeight } from './stage-height.ts';

export type HeatData = {
  columns: string[];
  rows: string[];
  /** Row by row; null where there is nothing. */
  values: (number | null)[][];
  /** What a cell is called alone. */
  title: (row: number, column: number) => string;
  valueName: string;
  text: (value: number | null) => string;
  /** Inside a cell, where there is room. */
  cellText: (value: number) => string;
  less: string;
  more: string;
};

type HeatMapProps = { name: string; data: HeatData };

/** How much there is in each cell of a grid, by depth of one colour, and in figures where they fit. */
export function HeatMap({ name, data }: HeatMapProps) {
  const draw = useCallback((width: number) => drawHeat(data, width), [data]);
  return <ChartStage name={name} draw={draw} />;
}

function drawHeat(data: HeatData, width: number) {
  const { columns, rows, values, title, valueName, text, cellText, less, more } = data;
  const plot = plotOf(width, stageHeight, { left: 40, right: 4, top: 22, bottom: 32 });
  const [cellWidth, cellHeight] = [plot.width / columns.length, plot.height / rows.length];
  const most = Math.max(0, ...values.flat().map((value) => value ?? 0));
  const every = cellWidth >= 26 ? 1 : cellWidth >= 16 ? 2 : 3;
  const cells = rows.flatMap((_, row) =>
    columns.map((_, column) => ({
      row,
      column,
      value: values[row]?.[column] ?? null,
      x: plot.left + column * cellWidth,
      y: plot.top + row * cellHeight,
    })),
  );
  const picture = (
    <svg width={width} height={stageHeight} viewBox={`0 0 ${width} ${stageHeight}`} aria-hidden="true">
      <g fontSize={12} fill="var(--ink-2)">
        {columns.map((label, column) =>
          column % every === 0 ? (
            <text key={label} x={plot.left + (column + 0.5) * cellWidth} y={14} textAnchor="middle">
              {label}
            </text>
          ) : null,
        )}
        {rows.map((label, row) => (
          <text key={label} x={plot.left - 8} y={plot.top + (row + 0.5) * cellHeight + 4} textAnchor="end">
            {label}
          </text>
        ))}
      </g>
      {cells.map(({ row, column, value, x, y }) => {
        const level = heatLevel(value, most);
        const written = value ? cellText(value) : '';
        return (
          <g key={`${row}-${column}`}>
            <Cell x={x + 1} y={y + 1} width={cellWidth - 2} height={cellHeight - 2} level={level} />
            {written && written.length * 6.4 < cellWidth - 4 ? (
              <text
                x={x + cellWidth / 2}
                y={y + cellHeight / 2 + 4}
                textAnchor="middle"
                fontSize={11}
                fill={level === 5 ? 'var(--on-accent)' : 'var(--ink)'}
              >
                {written}
              </text>
            ) : null}
          </g>
        );
      })}
      <Scale x={plot.left} y={stageHeight - 20} less={less} more={more} />
    </svg>
  );
  const spots = cells.map(({ row, column, value, x, y }) => ({
    x,
    y,
    width: cellWidth,
    height: cellHeight,
    title: title(row, column),
    rows: [{ name: valueName, value: text(value) }],
  }));
  return { picture, spots, columns: columns.length };
}

type CellProps = { x: number; y: number; width: number; height: number; level: number };

function Cell({ level, ...place }: CellProps) {
  return (
    <>
      <rect {...place} rx={2} fill="var(--sunken)" stroke="var(--chart-grid)" strokeWidth={level ? 0 : 0.5} />
      {level ? <rect {...place} rx={2} fill="var(--accent)" fillOpacity={heatOpacity[level]} /> : null}
    </>
  );
}

function Scale({ x, y, less, more }: { x: number; y: number; less: string; more: string }) {
  const begin = x + less.length * 6.6 + 8;
  return (
    <g fontSize={12} fill="var(--ink-2)">
      <text x={x} y={y + 11}>
        {less}
      </text>
      {heatOpacity.map((opacity, level) => (
        <Cell key={opacity} x={begin + level * 18} y={y} width={16} height={14} level={level} />
      ))}
      <text x={begin + heatOpacity.length * 18 + 6} y={y + 11}>
        {more}
      </text>
    </g>
  );
}
