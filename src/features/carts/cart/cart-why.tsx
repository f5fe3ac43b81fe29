import { useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { priorityOf } from '#contract/app/priority.ts';
import { Card } from '#src/ui/card.tsx';
import { useMomentWords } from '../use-moment-words.ts';
import { type Effort, type Obstacle, whyNotRecovered } from './why-not-recovered.ts';

/** Why a cart has not come back, in a sentence, and how much effort it deserves, with what that adds up from. */
export function CartWhy({ cart, now }: { cart: Cart; now: number }) {
  const t = useTranslations('cartWork.why');
  const priority = useTranslations('carts.priority');
  const moment = useMomentWords(now);
  const why = whyNotRecovered(cart, now);
  if (!why) return null;
  const { score, parts } = priorityOf(cart, new Date(now));
  function obstacleWords(obstacle: Obstacle): string {
    if (obstacle.what === 'refused') return t(`obstacle.refused.${obstacle.reason}`);
    return t(`obstacle.${obstacle.what}`);
  }
  function effortWords(effort: Effort): string {
    if (effort.what === 'contacted')
      return t('effort.contacted', { by: effort.contact.by.name, at: moment(effort.contact.at) });
    if (effort.what === 'emails') return t('effort.emails', { sent: effort.sent, planned: effort.planned });
    return t(`effort.${effort.what}`);
  }
  return (
    <Card title={t('title')}>
      <p className="text-pretty">
        {t('sentence', { obstacle: obstacleWords(why.obstacle), effort: effortWords(why.effort) })}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-1.5 text-12">
        <span className="font-semibold tabular-nums">{t('priority', { score })}</span>
        {parts.map(({ what, points }) => (
          <span key={what} className="rounded bg-sunken px-1.5 py-0.5 text-ink-2 tabular-nums">
            {score === 0 ? priority(what) : t('part', { what: priority(what), points })}
          </span>
        ))}
      </div>
    </Card>
  );
}
