/**
 * Where labels stand that would like to be at `wanted` (pixels, any order): at least `gap` apart, as near as may be,
 * and between `top` and `bottom` as long as they fit there.
 */
export function spreadLabels(
  wanted: readonly number[],
  { gap, top, bottom }: { gap: number; top: number; bottom: number },
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const placed: number[] = [];
  for (const index of order) placed.push(Math.max(wanted[index] ?? 0, (placed.at(-1) ?? top - gap) + gap));
  let limit = bottom;
  for (let rank = placed.length - 1; rank >= 0; rank -= 1) {
    const at = Math.min(placed[rank] ?? 0, limit);
    placed[rank] = at;
    limit = at - gap;
  }
  const result: number[] = [];
  order.forEach((index, rank) => {
    result[index] = placed[rank] ?? 0;
  });
  return result;
}
