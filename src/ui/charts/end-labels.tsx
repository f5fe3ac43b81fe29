import { cutText, type Plot } from './plot.ts';
import { spreadLabels } from './spread-labels.ts';

type EndLabelsProps = {
  plot: Plot;
  /** Pixels beside the plot. */
  room: number;
  ends: readonly { text: string; y: number; color: string }[];
};

/** Names of the series where they end, none over another. */
export function EndLabels({ plot, room, ends }: EndLabelsProps) {
  const x = plot.left + plot.width;
  const places = spreadLabels(
    ends.map(({ y }) => y),
    { gap: 15, top: plot.top + 4, bottom: plot.top + plot.height },
  );
  return ends.map(({ text, y, color }, index) => {
    const at = places[index] ?? y;
    return (
      <g key={text}>
        <path d={`M${x + 1} ${y} L${x + 8} ${at}`} stroke={color} fill="none" />
        <text x={x + 12} y={at + 4} fontSize={12} fill="var(--ink)">
          {cutText(text, room)}
        </text>
      </g>
    );
  });
}
