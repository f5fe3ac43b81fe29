import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { contacts } from '#src/api/contact.ts';
import { shortSpan } from '../short-span.ts';
import { useMe } from '../use-me.ts';
import { useMomentWords } from '../use-moment-words.ts';
import type { Barrier } from './contact-barriers.ts';

export type BarrierWords = (barrier: Barrier) => string;

/** What stands against a contact, with who and when, as of `now`. */
export function useBarrierWords(alias: string, now: number): BarrierWords {
  const t = useTranslations('contact.barrier');
  const moment = useMomentWords(now);
  const { me } = useMe(alias);
  const hours = useQuery(contacts.rules(alias)).data?.coolDownHours;
  return ({ code, at, by }) => {
    if (code === 'cool_down' && at) {
      const until = moment(at);
      if (hours === undefined || !by) return t('coolDownUntil', { until });
      const since = moment(new Date(Date.parse(at) - hours * 3_600_000).toISOString());
      return by === me?.name ? t('coolDownMine', { since, until }) : t('coolDown', { by, since, until });
    }
    if (code === 'email_soon' && at)
      return t('emailSoon', { span: shortSpan(Date.parse(at) - now, true), at: moment(at) });
    if (code === 'contacting') return by ? t('contacting', { by }) : t('contactingSomebody');
    return t(code);
  };
}
