import { useFormatter } from 'use-intl';
import { dayOf } from '#contract/sao-paulo.ts';

/** An instant as people say it: today's hour alone, another day with its date. */
export function useMomentWords(now: number): (instant: string) => string {
  const format = useFormatter();
  return (instant) => {
    const at = new Date(instant);
    const isToday = dayOf(at.getTime()) === dayOf(now);
    const day = isToday ? {} : ({ day: '2-digit', month: '2-digit' } as const);
    return format.dateTime(at, { ...day, hour: '2-digit', minute: '2-digit' });
  };
}
