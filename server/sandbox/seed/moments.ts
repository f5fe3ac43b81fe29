import { wallTimeOf } from '#contract/sao-paulo.ts';
import type { Random } from './random.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

// Shoppers sleep at four, look at lunch, and buy in the evening.
const byHour = [
  14, 8, 5, 3, 2, 3, 6, 12, 22, 31, 37, 40, 44, 42, 40, 39, 40, 41, 44, 50, 58, 62, 52, 30,
] as const;
// Sunday to Saturday.
const byWeekday = [1.02, 1.12, 1.1, 1.08, 1.02, 0.9, 0.8] as const;

const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const usual = mean(byHour) * mean(byWeekday);

/** The most that `pulseAt` ever is. */
export const highestPulse = (Math.max(...byHour) * Math.max(...byWeekday)) / usual;

/** How lively the shop's hour is at a moment; 1 on average. */
export function pulseAt(at: number): number {
  const wall = wallTimeOf(at);
  const hour = byHour[Number(wall.slice(11, 13))] ?? 1;
  const weekday = byWeekday[new Date(`${wall.slice(0, 10)}T12:00:00Z`).getUTCDay()] ?? 1;
  return (hour * weekday) / usual;
}

/** The same with recent weeks weighing up to twice as much. */
function livelinessOf(at: number, now: number): number {
  return pulseAt(at) * (1 + Math.exp(-(now - at) / (20 * DAY)));
}

/**
 * Beginnings of `count` carts over the last days, oldest first, in whole seconds. The last few are minutes old
 * whatever the hour, so that a store always has something fresh to look at.
 */
export function* makeMoments(random: Random, count: number, days: number, now: Date): Generator<Date> {
  const end = now.getTime() - 90_000;
  const start = end - days * DAY;
  const fresh = Math.min(4, Math.floor(count / 10));
  const spread = count - fresh;
  const weights = Array.from({ length: Math.ceil(days * 24) }, (_, hour) =>
    livelinessOf(start + hour * HOUR, end),
  );
  const unit = weights.reduce((sum, weight) => sum + weight, 0) / spread;

  let made = 0;
  let reached = 0;
  for (const [hour, weight] of weights.entries()) {
    reached += weight / unit;
    const here = Math.min(spread, Math.round(reached)) - made;
    const seconds = Array.from({ length: here }, () => random.int(0, 3599)).sort((a, b) => a - b);
    for (const second of seconds)
      yield wholeSecond(Math.min(start + hour * HOUR + second * 1000, end - 900_000));
    made += here;
  }
  for (let left = spread - made; left > 0; left--) yield wholeSecond(end - 900_000);
  for (let left = fresh; left > 0; left--) yield wholeSecond(end - (left - 1) * 170_000);
}

function wholeSecond(epoch: number): Date {
  return new Date(Math.floor(epoch / 1000) * 1000);
}
