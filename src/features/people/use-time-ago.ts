import { useFormatter, useNow } from 'use-intl';

const minute = 60_000;

/** Says how long ago an instant was, "há 3 horas"; undefined for less than two minutes, which is now. */
export function useTimeAgo(): (instant: string) => string | undefined {
  const format = useFormatter();
  const now = useNow({ updateInterval: minute / 2 });
  return (instant) => {
    const when = new Date(instant);
    return now.getTime() - when.getTime() < 2 * minute ? undefined : format.relativeTime(when, now);
  };
}
