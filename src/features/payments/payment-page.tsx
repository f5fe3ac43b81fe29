import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { payments } from '#src/api/payments.ts';
import { roleIn, session } from '#src/api/session.ts';
import { Notice } from '#src/ui/notice.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { PaymentConfigForm } from './payment-config-form.tsx';
import { PaymentState } from './payment-state.tsx';

type PaymentPageProps = { alias: string; paymentId: string };

/** How a store takes one way to pay. */
export function PaymentPage({ alias, paymentId }: PaymentPageProps) {
  const t = useTranslations('payments.one');
  const { data } = useQuery(payments.configs(alias, paymentId));
  const payment = useQuery(payments.list(alias)).data?.find((one) => one.id === paymentId);
  const mayEdit = roleIn(useQuery(session.current()).data?.person, alias) === 'owner';
  if (!payment || !data) return null;
  return (
    <>
      <PageHeader title={payment.name} actions={<PaymentState payment={payment} />}>
        <Link
          to="/$alias/payments"
          params={{ alias }}
          className="mx-3 mb-2 inline-flex min-h-8 items-center gap-1.5 rounded-md px-2 text-ink-2 hover:text-ink max-md:mx-2 max-md:min-h-11"
        >
          <ArrowLeft aria-hidden="true" className="size-4" />
          {t('back')}
        </Link>
      </PageHeader>
      {data.configs.length === 0 ? (
        <Notice title={t('bare.title', { name: payment.name })}>{t('bare.text')}</Notice>
      ) : (
        <div className="mx-auto flex max-w-4xl flex-col gap-6 px-5 py-4 max-md:px-4">
          {data.configs.map((config) => (
            <PaymentConfigForm
              key={config.id}
              alias={alias}
              payment={payment}
              config={config}
              affiliations={data.affiliations}
              mayEdit={mayEdit}
            />
          ))}
        </div>
      )}
    </>
  );
}
