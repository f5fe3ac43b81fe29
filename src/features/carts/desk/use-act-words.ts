import { useTranslations } from 'use-intl';
import type { TriageAct } from '#contract/app/triage.ts';
import { useMomentWords } from '../use-moment-words.ts';

/** Who did what, in a sentence. */
export function useActWords(now: number): (act: TriageAct) => string {
  const t = useTranslations('cartWork');
  const moment = useMomentWords(now);
  return (act) => {
    const by = act.by.name;
    switch (act.kind) {
      case 'contact':
        return t('did.contact', { by, how: t(`channel.${act.channel ?? 'whatsapp'}`) });
      case 'snooze':
        return t('did.snooze', { by, until: act.until ? moment(act.until) : '—' });
      case 'assign':
        return act.assignee ? t('did.assign', { by, name: act.assignee.name }) : t('did.unassign', { by });
      case 'lost':
        return t('did.lost', { by, reason: t(`lostReason.${act.reason ?? 'other'}`) });
      default:
        return t(`did.${act.kind}`, { by });
    }
  };
}
