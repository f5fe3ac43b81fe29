import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { Notice } from './notice.tsx';
import { RequestCode } from './request-code.tsx';
import { useNow } from './use-now.ts';

export type ProblemWords = {
  text: string;
  requestId: string | undefined;
  /** Null where asking again is of no use. `seconds`: it asks by itself then. `online`: once there is a network. */
  retry: { seconds: number | undefined; online: boolean } | null;
};

type ProblemProps = ProblemWords & { title: string; onRetry: () => void };

/** A failed read in place of its content: what happened, what to do, and the id to quote. */
export function Problem({ title, text, requestId, retry, onRetry }: ProblemProps) {
  return (
    <Notice
      alert
      title={title}
      actions={<Retry requestId={requestId} retry={retry} onRetry={onRetry} />}
      footnote={requestId && <RequestCode id={requestId} />}
    >
      {text}
    </Notice>
  );
}

/** The same in one line above content that is still good to look at. */
export function ProblemLine({ title, text, requestId, retry, onRetry }: ProblemProps) {
  return (
    <div
      role="alert"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 border-b border-line bg-danger-soft px-5 py-2 max-md:px-4"
    >
      <p className="min-w-0 flex-1">
        <strong className="font-medium text-danger">{title}</strong> {text}{' '}
        {requestId ? (
          <span className="text-12 text-ink-2">
            <RequestCode id={requestId} />
          </span>
        ) : null}
      </p>
      <Retry requestId={requestId} retry={retry} onRetry={onRetry} />
    </div>
  );
}

/** Counts down when the server named a time, and asks again by itself; a press asks at once. */
function Retry({ requestId, retry, onRetry }: Pick<ProblemProps, 'requestId' | 'retry' | 'onRetry'>) {
  const t = useTranslations('errors');
  useRetryOnline(retry?.online ?? false, onRetry);
  if (!retry) return null;
  return retry.seconds === undefined ? (
    <Button onClick={onRetry}>{t('retry')}</Button>
  ) : (
    <Countdown key={requestId} seconds={retry.seconds} onEnd={onRetry} />
  );
}

function Countdown({ seconds, onEnd }: { seconds: number; onEnd: () => void }) {
  const t = useTranslations('errors');
  const now = useNow(1000);
  const [end] = useState(() => Date.now() + seconds * 1000);
  const left = Math.ceil((end - now) / 1000);
  useEffect(() => {
    if (left <= 0) onEnd();
  }, [left, onEnd]);
  return <Button onClick={onEnd}>{t('retryIn', { seconds: Math.max(0, left) })}</Button>;
}

/** A call made without a network failed at once; it is made again when there is one. */
function useRetryOnline(offline: boolean, onRetry: () => void) {
  const latest = useRef(onRetry);
  useEffect(() => {
    latest.current = onRetry;
  });
  useEffect(() => {
    if (!offline) return;
    const retry = () => latest.current();
    window.addEventListener('online', retry);
    return () => window.removeEventListener('online', retry);
  }, [offline]);
}
