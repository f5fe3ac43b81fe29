import { ReferenceArea } from 'recharts';

/** A band that values are held against, and what it is. */
export type Reference = { from: number; to: number; text: string };

export function referenceBand({ from, to, text }: Reference) {
  return (
    <ReferenceArea
      y1={from}
      y2={to}
      fill="var(--chart-3)"
      fillOpacity={0.16}
      stroke="var(--chart-3)"
      strokeOpacity={0.6}
      strokeDasharray="2 3"
      label={{ value: text, position: 'insideTopLeft', fill: 'var(--ink-2)', fontSize: 11 }}
    />
  );
}
