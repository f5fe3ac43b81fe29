import type { Reference } from './reference-band.tsx';

export type LineData = {
  points: {
    /** On the axis. */
    tick: string;
    /** When it is told alone. */
    title: string;
    now: number | null;
    before: number | null;
    /** The moment that `before` belongs to. */
    beforeTitle?: string | undefined;
  }[];
  /** The last point is of a time that is not over: the way to it is drawn dotted. */
  isLastOpen: boolean;
  /** What the line is called, and the dashed one, where there is one. */
  now: string;
  before?: string | undefined;
  /** `at`: index of the point. Marks on one point share a number. */
  marks: { at: number; number: number; text: string }[];
  /** A band that values are held against. */
  reference?: Reference | undefined;
  text: (value: number | null) => string;
  axisText: (value: number) => string;
  /** The smallest step of the axis. */
  least: number;
};
