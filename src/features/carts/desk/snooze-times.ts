import { addDays, dayOf, instantOfWallTime, wallTimeOf } from '#contract/sao-paulo.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

export const snoozePresets = ['hour', 'afternoon', 'tomorrow', 'monday', 'beforeEmail'] as const;
export type SnoozePreset = (typeof snoozePresets)[number];

/** So long before the next automatic e-mail a person still gets there first. */
const headStart = 15 * MINUTE;

/**
 * When a snoozed cart comes back, as ISO instants of the store's clock; null where a preset makes no sense now.
 * @param nextEmailAt when Yampi's own next e-mail goes out
 */
export function snoozeTimes(now: number, nextEmailAt: string | null): Record<SnoozePreset, string | null> {
  const today = dayOf(now);
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  const ahead = (at: string | null) => (at !== null && Date.parse(at) > now ? at : null);
  return {
    hour: new Date(now + HOUR).toISOString(),
    afternoon: ahead(instantOfWallTime(`${today} 14:00:00`)),
    tomorrow: instantOfWallTime(`${addDays(today, 1)} 09:00:00`),
    // On a Sunday that is tomorrow, on a Monday in a week.
    monday: instantOfWallTime(`${addDays(today, (8 - weekday) % 7 || 7)} 09:00:00`),
    beforeEmail: nextEmailAt && ahead(new Date(Date.parse(nextEmailAt) - headStart).toISOString()),
  };
}

/** What a field of date and time holds, read on the store's clock; null when it is no moment ahead. */
export function ownSnoozeTime(text: string, now: number): string | null {
  const at = instantOfWallTime(`${text.slice(0, 10)} ${text.slice(11, 16)}:00`);
  return at !== null && Date.parse(at) > now ? at : null;
}

/** An instant as a field of date and time holds it, on the store's clock. */
export function fieldTime(instant: string | number): string {
  return wallTimeOf(instant).slice(0, 16).replace(' ', 'T');
}
