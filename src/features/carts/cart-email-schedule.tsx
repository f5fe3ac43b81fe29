import { useFormatter, useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { Card } from '#src/ui/card.tsx';
import { shortSpan } from './short-span.ts';

type Email = Cart['emails'][number];

/** Yampi's own recovery e-mails: which have left, which are due. */
export function CartEmailSchedule({ cart, now }: { cart: Cart; now: number }) {
  const t = useTranslations('carts.emails');
  const time = useTranslations('carts.time');
  const format = useFormatter();
  const when = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'short', timeStyle: 'short' });
  function fate({ sentAt, dueAt }: Email): string | null {
    if (sentAt) return t('sent', { when: when(sentAt) });
    if (!dueAt) return null;
    const left = Date.parse(dueAt) - now;
    if (left <= 0 || cart.goneAt) return t('overdue', { when: when(dueAt) });
    return t('due', { in: time('in', { span: shortSpan(left, true) }), when: when(dueAt) });
  }
  return (
    <Card title={t('title')}>
      {cart.emails.length === 0 ? <p className="text-ink-2">{t('none')}</p> : null}
      <ol className="flex flex-col gap-2">
        {cart.emails.map((email) => (
          <li key={email.id} className="flex flex-col">
            <span className="flex justify-between gap-4">
              <span className="min-w-0 truncate">{email.subject ?? t('untitled')}</span>
              <span className="flex-none text-12 text-ink-2">{t('turn', { turn: email.turn })}</span>
            </span>
            <span className="text-12 text-ink-2 tabular-nums">{fate(email)}</span>
          </li>
        ))}
      </ol>
    </Card>
  );
}
