import type { ReactNode } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { Cart } from '#contract/app/carts.ts';
import { Card } from '#src/ui/card.tsx';
import { shortSpan } from '../short-span.ts';

type Email = Cart['emails'][number];

/** Yampi's own recovery e-mails: which have left, which are due. */
export function CartEmailSchedule({
  cart,
  now,
  children,
}: {
  cart: Cart;
  now: number;
  children?: ReactNode;
}) {
  const t = useTranslations('cart.emails');
  const time = useTranslations('carts.time');
  const format = useFormatter();
  const when = (instant: string) =>
    format.dateTime(new Date(instant), { dateStyle: 'short', timeStyle: 'short' });
  function fate({ sentAt, dueAt }: Email): string {
    if (sentAt) return t('sent', { when: when(sentAt) });
    if (!dueAt) return t('undated');
    const left = Date.parse(dueAt) - now;
    if (left <= 0 || cart.goneAt) return t('overdue', { when: when(dueAt) });
    return t('due', { in: time('in', { span: shortSpan(left, true) }), when: when(dueAt) });
  }
  /** Yampi counts its e-mails apart from their schedule, which it makes some minutes later. */
  function noSchedule(): string {
    const { emailsSent: sent, emailsPlanned: planned, goneAt } = cart;
    if (planned === 0) return t('none');
    if (sent > 0) return t('counted', { sent, planned });
    return goneAt ? t('never') : t('unscheduled', { planned });
  }
  return (
    <Card title={t('title')}>
      {cart.emails.length === 0 ? <p className="text-ink-2">{noSchedule()}</p> : null}
      <ol className="flex flex-col gap-2">
        {cart.emails.map((email) => (
          <li key={email.id} className="grid grid-cols-[1fr_auto] gap-x-4">
            {email.subject ? <span className="min-w-0 wrap-anywhere">{email.subject}</span> : null}
            <span className={email.subject ? 'text-12/5 text-ink-2' : ''}>
              {t('turn', { turn: email.turn })}
            </span>
            <span className="col-span-2 text-12 text-ink-2 tabular-nums">{fate(email)}</span>
          </li>
        ))}
      </ol>
      {children}
    </Card>
  );
}
