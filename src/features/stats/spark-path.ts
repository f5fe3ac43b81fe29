/**
 * A line through values, and the area below it, in a box of 100 × 24 with its zero at the bottom. A value that is
 * null stands at zero; a single one is a level line.
 */
export function sparkPath(values: readonly (number | null)[]): { line: string; area: string } {
  const level = values.length === 1 ? [...values, ...values] : values;
  const most = Math.max(...level.map((value) => value ?? 0), 0);
  if (level.length === 0) return { line: '', area: '' };
  const points = level.map((value, index) => {
    const x = (index / (level.length - 1)) * 100;
    const y = 23 - (most > 0 ? ((value ?? 0) / most) * 22 : 0);
    return `${round(x)} ${round(y)}`;
  });
  const line = `M${points.join('L')}`;
  return { line, area: `${line}L100 24L0 24Z` };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
