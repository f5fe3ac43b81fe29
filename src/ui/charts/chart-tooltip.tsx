import type { ChartSpot } from './chart-spot.ts';
import { SwatchMark } from './swatch.tsx';

type ChartTooltipProps = { spot: ChartSpot; width: number };

/** What a spot tells, beside it: on its right in the left half of the chart, on its left in the right half. */
export function ChartTooltip({ spot, width }: ChartTooltipProps) {
  const middle = spot.x + spot.width / 2;
  const isLeft = middle < width / 2;
  const end = spot.x + spot.width + 8;
  const side = isLeft ? { left: end } : { right: width - spot.x + 8 };
  // Never beyond the chart: on a phone that would make the page scroll sideways.
  const maxWidth = Math.max(120, Math.min(320, isLeft ? width - end : spot.x - 8));
  return (
    <div
      aria-hidden="true"
      data-unprinted
      style={{ ...side, maxWidth, top: Math.max(0, spot.y) }}
      className="pointer-events-none absolute z-10 rounded-md border border-line-strong bg-surface px-2.5 py-1.5 text-12 shadow-sm"
    >
      <p className="font-medium">{spot.title}</p>
      {spot.rows.map(({ name, value, swatch }) => (
        <p key={name} className="flex items-center gap-2 text-ink-2">
          {swatch ? <SwatchMark swatch={swatch} /> : null}
          <span className="min-w-0 break-words">{name}</span>
          <span className="ml-auto pl-2 font-medium text-ink tabular-nums">{value}</span>
        </p>
      ))}
    </div>
  );
}
