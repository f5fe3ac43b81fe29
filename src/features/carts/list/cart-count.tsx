import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartSummary } from '#contract/app/carts.ts';
import type { SyncStatus } from '#contract/app/sync.ts';
import { LiveRegion } from '#src/ui/live-region.tsx';
import { knownCount } from './cart-list-state.ts';

type CartCountProps = {
  summary: UseQueryResult<CartSummary>;
  sync: SyncStatus | undefined;
  busy: boolean;
};

/** Tells a screen reader how many carts the filters leave, once the rows are there. */
export function CartCount({ summary, sync, busy }: CartCountProps) {
  const t = useTranslations('carts.announce');
  const count = summary.isPlaceholderData ? undefined : knownCount(summary.data?.count, sync);
  return <LiveRegion>{count === undefined || busy ? '' : t('count', { count })}</LiveRegion>;
}
