import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { errorMessage } from '#src/api/error-text.ts';
import { Button } from '#src/ui/button.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { RequestCode } from '#src/ui/request-code.tsx';
import { useNow } from './use-now.ts';

type CartProblemProps = {
  title: string;
  error: unknown;
  onRetry: () => void;
};

/** A failed read in place of the rows: what happened, what to do, and the id to quote. */
export function CartProblem({ title, error, onRetry }: CartProblemProps) {
  const t = useTranslations();
  const requestId = isApiError(error) ? error.requestId : undefined;
  return (
    <Notice
      alert
      title={title}
      actions={<Retry error={error} onRetry={onRetry} />}
      footnote={requestId && <RequestCode id={requestId} />}
    >
      {t(`errors.${errorMessage(error)}.text`)}
    </Notice>
  );
}

/** The same in one line above rows that are still good to look at. */
export function CartProblemLine({ title, error, onRetry }: CartProblemProps) {
  const t = useTranslations();
  const requestId = isApiError(error) ? error.requestId : undefined;
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-danger-soft px-5 py-2 max-md:px-4"
    >
      <p className="min-w-0 flex-1">
        <strong className="font-medium text-danger">{title}</strong> {t(`errors.${errorMessage(error)}.text`)}{' '}
        {requestId ? (
          <span className="text-12 text-ink-2">
            <RequestCode id={requestId} />
          </span>
        ) : null}
      </p>
      <Retry error={error} onRetry={onRetry} />
    </div>
  );
}

/** Counts down when the server named a time, and asks again by itself; a press asks at once. */
function Retry({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useTranslations('errors');
  useRetryOnline(error, onRetry);
  const retryAfter = isApiError(error) ? error.retryAfter : undefined;
  const needless = isApiError(error, 'forbidden') || isApiError(error, 'not_found');
  if (needless) return null;
  return retryAfter === undefined ? (
    <Button onClick={onRetry}>{t('retry')}</Button>
  ) : (
    <Countdown key={String(error)} seconds={retryAfter} onEnd={onRetry} />
  );
}

function Countdown({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  const t = useTranslations('carts.problem');
  const now = useNow(1000);
  const [end] = useState(() => Date.now() + seconds * 1000);
  const left = Math.ceil((end - now) / 1000);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);
  return <Button onClick={onEnd}>{t('retryIn', { seconds: Math.max(0, left) })}</Button>;
}

/** A call made without a network failed at once; it is made again when there is one. */
function useRetryOnline(error: unknown, onRetry: () => void) {
  const latest = useRef(onRetry);
  useEffect(() => {
    latest.current = onRetry;
  });
  const offline = isApiError(error, 'offline');
  useEffect(() => {
    if (!offline) return;
    const retry = () => latest.current();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [offline]);
}
