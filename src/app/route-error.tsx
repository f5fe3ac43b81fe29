import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { errorMessage } from '#src/api/error-text.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { RequestCode } from '#src/ui/request-code.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { PendingPage } from './pending-page.tsx';

/** Any failure of a loader or a page. Retry forgets the failed queries and asks the router again. */
export function RouteError({ error, reset }: ErrorComponentProps) {
  const t = useTranslations('errors');
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  if (isApiError(error, 'not_found')) return <NotFoundPage />;
  // The sign-in dialog is already open above; the page comes by itself after it.
  if (isApiError(error, 'signed_out')) return <PendingPage />;
  const retry = () => {
    queries.reset();
    reset();
    void router.invalidate();
  };
  const key = errorMessage(error);
  return (
    <Notice
      alert
      level={1}
      icon={<CloudOff aria-hidden="true" />}
      title={t(`${key}.title`)}
      actions={<Button onClick={retry}>{t('retry')}</Button>}
      footnote={isApiError(error) && error.requestId ? <RequestCode id={error.requestId} /> : null}
    >
      {t(`${key}.text`)}
    </Notice>
  );
}
