import type { UseQueryResult } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import type { CartSearch, CartSummary } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useMoney } from '#src/ui/use-money.ts';
import { isFirstRead, isUnread, knownCount } from './cart-list-state.ts';

export type CartSummaryLineProps = {
  summary: UseQueryResult<CartSummary>;
  /** Only what is still listed can be won back. */
  presence: CartSearch['presence'];
  sync: SyncStatus | undefined;
};

const strong = (chunks: ReactNode) => <strong className="font-semibold text-ink">{chunks}</strong>;

/** How many carts the filter leaves and the money in them; never a partial sum that looks like a whole one. */
export function CartSummaryLine({ summary, presence, sync }: CartSummaryLineProps) {
  const t = useTranslations('carts');
  const format = useFormatter();
  const money = useMoney();
  const id = useId();
  const { data } = summary;
  if (!data) {
    return summary.isError ? <span>{t('problem.summary')}</span> : <Skeleton className="h-3 w-52" />;
  }
  if (knownCount(data.count, sync) === undefined) return <span>{t('fresh.never')}</span>;
  const progress = sync && isFirstRead(sync) ? sync.progress : null;
  return (
    <p className="relative tabular-nums" aria-busy={summary.isPlaceholderData}>
      {t.rich('summary.count', { count: data.count, b: strong })} ·{' '}
      <span className="group md:relative">
        <button
          type="button"
          aria-describedby={id}
          className="min-h-6 cursor-help rounded decoration-line-strong decoration-dotted underline-offset-4 hover:underline"
        >
          {t.rich(`summary.sum.${presence}`, { total: money(data.totalCents), b: strong })}
        </button>
        <span
          id={id}
          role="tooltip"
          className="invisible absolute top-full left-0 z-20 mt-1 w-72 max-w-full rounded-md md:max-w-none border border-line-strong bg-surface px-3 py-2 text-12 text-ink shadow-lg group-focus-within:visible group-hover:visible"
        >
          {t(`summary.definition.${presence}`)}
        </span>
      </span>
      {progress
        ? ` · ${t('summary.loaded', { done: format.number(progress.done), total: format.number(progress.total) })}`
        : null}
      {sync && isUnread(sync) ? ` · ${t('summary.partial')}` : null}
    </p>
  );
}
