import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { triage } from '#src/api/triage.ts';
import { Popover } from '#src/ui/popover.tsx';
import { useMoney } from '#src/ui/use-money.ts';
import { ContactTexts } from '../contact/contact-texts.tsx';

/** What was won back this month, with its rule on demand. Nothing until it is known. */
export function WonThisMonth({ alias }: { alias: string }) {
  const { data } = useQuery(triage.desk(alias));
  if (!data) return null;
  return (
    <Suspense>
      <ContactTexts>
        <Won {...data.won} />
      </ContactTexts>
    </Suspense>
  );
}

type WonProps = { since: string; count: number; totalCents: number; byContact: number };

function Won({ since, count, totalCents, byContact }: WonProps) {
  const t = useTranslations('contact.won');
  const format = useFormatter();
  const money = useMoney();
  const day = format.dateTime(new Date(since), { day: '2-digit', month: '2-digit' });
  return (
    <span className="tabular-nums max-lg:hidden print:hidden">
      <span className="mx-1.5">·</span>
      <Popover
        label={t('label')}
        from="below"
        trigger={t.rich('sum', {
          total: money(totalCents),
          b: (chunks) => <strong className="font-semibold text-accent">{chunks}</strong>,
        })}
        triggerClassName="min-h-6 rounded decoration-line-strong decoration-dotted underline-offset-4 hover:underline"
      >
        <div className="flex flex-col gap-1.5 px-2.5 py-2 text-12">
          <p className="font-medium">{t('count', { count, byContact, day })}</p>
          <p className="text-pretty text-ink-2">{t('definition')}</p>
        </div>
      </Popover>
    </span>
  );
}
