import { useTranslations } from 'use-intl';
import type { PaymentAttempt } from '#contract/app/carts.ts';
import { refusalReasonOf } from '#contract/app/refusal-reason.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { CopyButton } from '#src/ui/copy-button.tsx';
import { shortSpan } from '../short-span.ts';
import { daysBetween } from './days-between.ts';

/** What to tell the buyer about an attempt: why the bank refused, or how what waits can still be paid. */
export function AttemptAdvice({ attempt, now }: { attempt: PaymentAttempt; now: number }) {
  const t = useTranslations('cartWork.attempt');
  if (attempt.status === 'refused') {
    const reason = refusalReasonOf(attempt.errorCode, attempt.errorMessage);
    return (
      <div className="col-span-2 col-start-2 mt-1 rounded-md bg-sunken px-2.5 py-1.5 text-12">
        <p className="font-medium">{t(`reason.${reason}`)}</p>
        <p className="text-pretty text-ink-2">{t(`advice.${reason}`)}</p>
      </div>
    );
  }
  if (attempt.status !== 'waiting_payment') return null;
  return <OpenPayment attempt={attempt} now={now} />;
}

function OpenPayment({ attempt, now }: { attempt: PaymentAttempt; now: number }) {
  const t = useTranslations('cartWork.attempt');
  const { billetUrl, billetBarcode, billetDueOn, pixCode, pixExpiresAt, createdAt } = attempt;
  const words: string[] = [];
  const isPixOver = pixExpiresAt !== null && Date.parse(pixExpiresAt) <= now;
  if (attempt.kind === 'pix' && createdAt)
    words.push(t('pixAge', { span: shortSpan(now - Date.parse(createdAt)) }));
  if (pixExpiresAt && !isPixOver)
    words.push(t('pixLeft', { span: shortSpan(Date.parse(pixExpiresAt) - now, true) }));
  if (isPixOver) words.push(t('pixOver'));
  const daysLeft = billetDueOn ? daysBetween(dayOf(now), billetDueOn) : null;
  if (daysLeft !== null) words.push(daysLeft < 0 ? t('billetOver') : t('billetLeft', { count: daysLeft }));
  return (
    <div className="col-span-2 col-start-2 mt-1 flex flex-wrap items-center gap-2 text-12">
      {words.length > 0 ? <p className="basis-full text-waiting">{words.join(' · ')}</p> : null}
      {pixCode && !isPixOver ? <CopyButton text={pixCode} label={t('copyPix')} /> : null}
      {billetBarcode ? <CopyButton text={billetBarcode} label={t('copyDigits')} /> : null}
      {billetUrl?.startsWith('https://') ? (
        <a
          href={billetUrl}
          target="_blank"
          rel="noopener noreferrer"
          className="inline-flex min-h-8 items-center text-accent underline underline-offset-2 max-md:min-h-11"
        >
          {t('openBillet')}
        </a>
      ) : null}
    </div>
  );
}
