import { sparkPath } from './spark-path.ts';

/** The course of a number, beside it: no axis, no words, so that it hides from readers. */
export function Sparkline({ values }: { values: readonly (number | null)[] }) {
  const { line, area } = sparkPath(values);
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 100 24"
      preserveAspectRatio="none"
      className="h-6 w-full text-accent forced-colors:text-[CanvasText]"
      fill="none"
    >
      <path d={area} fill="currentColor" opacity="0.1" />
      <path d={line} stroke="currentColor" strokeWidth="1.25" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
