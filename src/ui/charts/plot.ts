/** The part of a drawing where its values stand, in pixels. */
export type Plot = { left: number; top: number; width: number; height: number };

type Margins = { left: number; right: number; top: number; bottom: number };

export function plotOf(width: number, height: number, margins: Margins): Plot {
  const { left, right, top, bottom } = margins;
  return { left, top, width: Math.max(1, width - left - right), height: Math.max(1, height - top - bottom) };
}

/** The middle of the n-th of `count` equal strips across the plot. */
export function middleOf(plot: Plot, index: number, count: number): number {
  return plot.left + ((index + 0.5) * plot.width) / count;
}

/** How high a value stands on an axis from 0 to `top`. */
export function heightOf(plot: Plot, value: number, top: number): number {
  return plot.top + plot.height * (1 - value / top);
}

/** A full-height strip over each of `count` points, to point at. */
export function stripOf(plot: Plot, index: number, count: number) {
  const width = plot.width / count;
  return { x: plot.left + index * width, y: plot.top, width, height: plot.height };
}

/** A text cut to about as many pixels, at 12 pixels a letter of medium width. */
export function cutText(text: string, pixels: number): string {
  const letters = Math.floor(pixels / 6.6);
  return text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
