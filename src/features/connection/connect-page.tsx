import { useTranslations } from 'use-intl';
import { Card } from '#src/ui/card.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { ConnectForm } from './connect-form.tsx';

const steps = ['panel', 'profile', 'copy'] as const;

/** Where a store is given to Resgate, beside where its credential is found. */
export function ConnectPage({ onConnected }: { onConnected: (alias: string) => void }) {
  const t = useTranslations('connection');
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="grid max-w-5xl items-start gap-8 px-5 py-6 max-md:gap-6 max-md:px-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <div className="flex flex-col gap-5">
          <p className="max-w-prose text-ink-2 text-pretty">{t('lead')}</p>
          <ConnectForm onConnected={onConnected} />
        </div>
        <Card title={t('where.title')}>
          <ol className="flex list-decimal flex-col gap-1.5 pl-5">
            {steps.map((step) => (
              <li key={step}>{t(`where.${step}`)}</li>
            ))}
          </ol>
          <p className="mt-3 text-12 text-ink-2">{t('where.note')}</p>
        </Card>
      </div>
    </>
  );
}
