import type { Swatch } from './swatch.tsx';

/** A place of a chart that can be pointed at or walked to, in pixels, and what it tells. */
export type ChartSpot = {
  x: number;
  y: number;
  width: number;
  height: number;
  title: string;
  rows: { name: string; value: string; swatch?: Swatch }[];
};

/** The spot under a pointer. */
export function spotAt(spots: readonly ChartSpot[], x: number, y: number): number | undefined {
  const found = spots.findIndex(
    (one) => x >= one.x && x < one.x + one.width && y >= one.y && y < one.y + one.height,
  );
  return found < 0 ? undefined : found;
}

/** What a spot says aloud. */
export function spotWords({ title, rows }: ChartSpot): string {
  return `${title}: ${rows.map(({ name, value }) => (name ? `${name} ${value}` : value)).join('; ')}`;
}
