import type { Grain } from '#contract/app/stat-periods.ts';
import { addDays, dayOf, wallTimeOf } from '#contract/sao-paulo.ts';

/** Whether the hour, day or week of São Paulo that begins `at` is not over: its numbers still grow. */
export function isGoingOn(at: string, grain: Grain, now: Date): boolean {
  if (grain === 'hour') return at.slice(0, 13).replace('T', ' ') === wallTimeOf(now).slice(0, 13);
  const today = dayOf(now);
  return at <= today && today < addDays(at, grain === 'week' ? 7 : 1);
}
