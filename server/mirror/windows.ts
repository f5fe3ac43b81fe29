import { addDays, type Day } from '#contract/sao-paulo.ts';

export type DayWindow = { first: Day; last: Day };

/** Before Yampi existed: the start of "everything older". */
const beginning: Day = '2010-01-01';
/** The newest window has no end, so that a plan made yesterday still covers today. */
export const openEnd: Day = '9999-12-31';

const minute = 60_000;
const hour = 60 * minute;

/** Windows of creation days, newest first and without a gap: the newer, the narrower and the more often read. */
export function planWindows(today: Day): DayWindow[] {
  const starts = [1, 7, 30, 90].map((days) => addDays(today, -days));
  return [...starts, beginning].map((first, index) => {
    const newer = starts[index - 1];
    return { first, last: newer ? addDays(newer, -1) : openEnd };
  });
}

/** Two halves, newer first; null for a single day. `today` stands for an open end. */
export function splitWindow({ first, last }: DayWindow, today: Day): [DayWindow, DayWindow] | null {
  const end = last < today ? last : today;
  const days = Math.round((Date.parse(end) - Date.parse(first)) / (24 * hour));
  if (days < 1) return null;
  const middle = addDays(first, Math.floor(days / 2));
  return [
    { first: addDays(middle, 1), last },
    { first, last: middle },
  ];
}

/** The same plan a day later. A window whose days had all been read counts as read when the stalest of them was. */
export function replanWindows<Old extends DayWindow & { readAt: Date | null }>(
  old: Old[],
  today: Day,
): (DayWindow & { readAt: Date | null })[] {
  return planWindows(today).map((window) => {
    const parts = old.filter((part) => part.first <= window.last && window.first <= part.last);
    const times = parts.map((part) => part.readAt?.getTime() ?? null);
    const known = times.filter((time) => time !== null);
    const whole = known.length > 0 && known.length === times.length;
    return { ...window, readAt: whole ? new Date(Math.min(...known)) : null };
  });
}

/** How long a read of a window stays good enough. `watched`: somebody asked within a quarter of an hour. */
export function freshFor({ last }: DayWindow, today: Day, watched: boolean): number {
  if (last >= addDays(today, -1)) return watched ? 2 * minute : 15 * minute;
  if (last >= addDays(today, -7)) return 30 * minute;
  return last >= addDays(today, -30) ? 6 * hour : 24 * hour;
}
