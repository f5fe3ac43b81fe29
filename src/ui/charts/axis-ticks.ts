/**
 * Round values of an axis from 0 to at least `max`, about `count` steps apart: 1, 2, 2.5 or 5 times a power of ten.
 * No step is smaller than `least`, as there are no half carts and no tenths of a cent.
 */
export function axisTicks(max: number, least: number, count = 4): number[] {
  const step = Math.max(roundStep(Math.max(max, least) / count), least);
  const steps = Math.max(1, Math.ceil(max / step - 1e-9));
  // Whole multiples, rounded: 3 × 0.1 is 0.30000000000000004.
  return Array.from({ length: steps + 1 }, (_, index) => Number((index * step).toPrecision(12)));
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Which of `count` points along `room` pixels carry a label of `width` pixels: evenly apart, none over another. */
export function labelledPoints(count: number, room: number, width: number): number[] {
  const fits = Math.max(1, Math.floor(room / width));
  const every = Math.max(1, Math.ceil(count / fits));
  return Array.from({ length: Math.ceil(count / every) }, (_, index) => index * every);
}
