import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CreditCard } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Payment } from '#contract/app/payments.ts';
import { payments } from '#src/api/payments.ts';
import { Notice } from '#src/ui/notice.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { PaymentState } from './payment-state.tsx';

/** The ways to pay of a store. */
export function PaymentsPage({ alias }: { alias: string }) {
  const t = useTranslations('payments');
  const { data: list = [] } = useQuery(payments.list(alias));
  return (
    <>
      <PageHeader title={t('title')} />
      {list.length === 0 ? (
        <Notice icon={<CreditCard aria-hidden="true" />} title={t('empty.title')}>
          {t('empty.text')}
        </Notice>
      ) : (
        <div className="mx-auto max-w-3xl px-5 py-4 max-md:px-4">
          <p className="mb-3 text-ink-2">{t('lead')}</p>
          <ul aria-label={t('list')} className="overflow-hidden rounded-lg border border-line bg-surface">
            {list.map((payment) => (
              <PaymentRow key={payment.id} alias={alias} payment={payment} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function PaymentRow({ alias, payment }: { alias: string; payment: Payment }) {
  const t = useTranslations('payments');
  return (
    <li className="border-line not-last:border-b">
      <Link
        to="/$alias/payments/$paymentId"
        params={{ alias, paymentId: payment.id }}
        className="flex min-h-12 items-center gap-3 px-3.5 py-2 -outline-offset-2 hover:bg-sunken"
      >
        <span className="min-w-0 flex-1">
          <span className="block truncate font-medium">{payment.name}</span>
          <span className="block text-12 text-ink-2">{t(`kinds.${payment.kind}`)}</span>
        </span>
        <PaymentState payment={payment} />
      </Link>
    </li>
  );
}
