import { ShieldAlert } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { PaymentAttempt } from '#contract/app/carts.ts';
import { isHighRisk } from '#contract/app/high-risk.ts';

/** Says not to chase a buyer whom the antifraud service took for a fraud, in its own words. */
export function AntifraudHint({ attempts }: { attempts: readonly PaymentAttempt[] }) {
  const t = useTranslations('cartWork.antifraud');
  if (!isHighRisk(attempts)) return null;
  const { status, score } = attempts.findLast((one) => one.antifraud?.status)?.antifraud ?? {};
  return (
    <p className="mb-3 flex gap-2 rounded-md bg-danger-soft px-2.5 py-2 text-danger">
      <ShieldAlert aria-hidden="true" className="mt-0.5 size-4 flex-none" />
      <span className="min-w-0 wrap-anywhere">
        {t('text')}
        {status ? (
          <span className="block text-12">
            {t('said', { words: [status, score].filter(Boolean).join(' · ') })}
          </span>
        ) : null}
      </span>
    </p>
  );
}
