import type { ChartSpot } from './chart-spot.ts';
import type { LineData } from './line-data.ts';
import { type Plot, stripOf } from './plot.ts';

/** A strip over each point, telling both values and what was noted there. */
export function lineSpots({ points, now, before, marks, text }: LineData, plot: Plot): ChartSpot[] {
  return points.map((point, index) => ({
    ...stripOf(plot, index, points.length),
    title: point.title,
    rows: [
      { name: now, value: text(point.now) },
      ...(before ? [{ name: point.beforeTitle ?? before, value: text(point.before) }] : []),
      ...marks
        .filter(({ at }) => at === index)
        .map((mark) => ({ name: String(mark.number), value: mark.text })),
    ],
  }));
}
