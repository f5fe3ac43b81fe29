import { useFormatter, useTranslations } from 'use-intl';
import type { DoneAct } from '#src/api/done-acts.ts';

/** What was done and about whose carts, in words: "Adiado até 24/11/2026, 09:00", "Ana Souza". */
export function useActWords(): (act: Pick<DoneAct, 'kind' | 'deed' | 'carts'>) => {
  what: string;
  whose: string;
} {
  const t = useTranslations('desk');
  const format = useFormatter();
  return ({ kind, deed, carts }) => {
    const [first] = carts;
    const whose = carts.length === 1 ? (first?.name ?? t('nameless')) : t('carts', { count: carts.length });
    if (deed?.kind === 'snooze') {
      const when = format.dateTime(new Date(deed.until), { dateStyle: 'short', timeStyle: 'short' });
      return { what: t('did.snoozeUntil', { when }), whose };
    }
    if (deed?.kind === 'lost') return { what: t('did.lostFor', { reason: t(`lost.${deed.reason}`) }), whose };
    return { what: t(`did.${kind}`), whose };
  };
}
