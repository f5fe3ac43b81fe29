import { useTranslations } from 'use-intl';
import type { TriageAct } from '#contract/app/triage.ts';
import { useMomentWords } from '../use-moment-words.ts';

/** Who did what, in a sentence. */
export function useActSentence(now: number): (act: TriageAct) => string {
  const t = useTranslations('actWords');
  const moment = useMomentWords(now);
  return (act) => {
    const by = act.by.name;
    switch (act.kind) {
      case 'contact':
        return t(`by.contact.${act.channel ?? 'whatsapp'}`, { by });
      case 'snooze':
        return t('by.snooze', { by, until: act.until ? moment(act.until) : '—' });
      case 'assign':
        return act.assignee ? t('by.assign', { by, name: act.assignee.name }) : t('by.unassign', { by });
      case 'lost':
        return t('by.lost', { by, reason: t(`lost.${act.reason ?? 'other'}`) });
      default:
        return t(`by.${act.kind}`, { by });
    }
  };
}
