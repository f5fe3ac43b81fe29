/** The index a step leads to from `index`, staying inside the list; from outside (-1) the step enters at the cursor. */
export function indexAfterStep(index: number, cursor: number, step: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (index === -1) return Math.max(0, cursor);
  return Math.min(count - 1, Math.max(0, index + step));
}
