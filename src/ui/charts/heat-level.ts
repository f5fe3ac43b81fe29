/** Depth of the colour at each level. Up to 0.5 dark ink is readable on it, in both themes. */
export const heatOpacity = [0, 0.1, 0.22, 0.35, 0.5, 1] as const;

/** Level 0 is nothing, then five equal steps up to the highest value of all. */
export function heatLevel(value: number | null, most: number): number {
  if (!value || value <= 0 || most <= 0) return 0;
  return Math.max(1, Math.min(5, Math.ceil((value / most) * 5 - 1e-9)));
}
