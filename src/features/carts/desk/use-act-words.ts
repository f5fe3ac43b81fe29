import { useFormatter, useTranslations } from 'use-intl';
import type { DoneAct } from '#src/api/done-acts.ts';

/** What was done and about whose carts, in words: "Adiado até 24/11/2026, 09:00", "Ana Souza". */
export function useActWords(): (act: Pick<DoneAct, 'kind' | 'channel' | 'deed' | 'carts'>) => {
  what: string;
  whose: string;
} {
  const t = useTranslations('actWords');
  const desk = useTranslations('desk');
  const format = useFormatter();
  function whatOf({ kind, channel, deed }: Pick<DoneAct, 'kind' | 'channel' | 'deed'>): string {
    if (kind === 'contact') return t(`opened.${channel ?? 'whatsapp'}`);
    if (deed?.kind === 'snooze') {
      const when = format.dateTime(new Date(deed.until), { dateStyle: 'short', timeStyle: 'short' });
      return t('done.snoozeUntil', { when });
    }
    return deed?.kind === 'lost'
      ? t('done.lostFor', { reason: t(`lost.${deed.reason}`) })
      : t(`done.${kind}`);
  }
  return (act) => {
    const [first] = act.carts;
    const { length: count } = act.carts;
    return {
      what: whatOf(act),
      whose: count === 1 ? (first?.name ?? desk('nameless')) : desk('carts', { count }),
    };
  };
}
