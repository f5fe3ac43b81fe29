import { useFormatter, useTranslations } from 'use-intl';
import type { CartRow } from '#contract/app/carts.ts';
import { Badge } from '#src/ui/badge.tsx';
import { useCartPresence } from './desk/use-cart-presence.ts';
import { useMomentWords } from './use-moment-words.ts';

const tones = {
  new: 'neutral',
  contacted: 'info',
  replied: 'accent',
  snoozed: 'waiting',
  won: 'accent',
  lost: 'neutral',
  opted_out: 'danger',
} as const;

/** Where the team stands with a cart: state, who cares for it, when somebody last spoke to the customer. */
export function CartStateLine({ alias, cart, now }: { alias: string; cart: CartRow; now: number }) {
  const t = useTranslations('carts');
  const work = useTranslations('cartWork');
  const words = useTranslations('actWords');
  const format = useFormatter();
  const moment = useMomentWords(now);
  const { state, assignee, snoozedUntil, contact, lostReason, won } = cart.triage;
  const other = useCartPresence(alias)?.get(cart.id);
  const until = snoozedUntil
    ? format.dateTime(new Date(snoozedUntil), {
        weekday: 'short',
        day: '2-digit',
        month: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
      })
    : null;
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        {state === 'snoozed' && until ? <span>{work('until', { until })}</span> : null}
        {state === 'lost' && lostReason ? <span>{words(`lost.${lostReason}`)}</span> : null}
        <span className="text-ink-2">
          {assignee ? work('assignee', { name: assignee.name }) : work('nobody')}
        </span>
      </p>
      {other ? (
        <p role="status" className="font-medium text-waiting">
          {t(`row.${other.doing}`, { name: other.name })}
        </p>
      ) : null}
      {contact ? (
        <p className="text-12 text-ink-2 tabular-nums">
          {work('lastContact', {
            by: contact.by.name,
            at: moment(contact.at),
            how: words(`channel.${contact.channel}`),
          })}
        </p>
      ) : null}
      {won ? (
        <p className="text-12 text-ink-2">
          {work(`won.${won.rule}`, {
            by: won.by?.name ?? '—',
            order: won.orderId ?? '—',
            how: won.channel ? words(`channel.${won.channel}`) : work('won.alone'),
            at: moment(won.at),
          })}
        </p>
      ) : null}
    </div>
  );
}
