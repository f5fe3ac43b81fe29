import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { CartSummary } from '#contract/app/carts.ts';
import { LiveRegion } from '#src/ui/live-region.tsx';

type CartCountProps = { summary: UseQueryResult<CartSummary>; busy: boolean };

/** Tells a screen reader how many carts the filters leave, once the rows are there. */
export function CartCount({ summary, busy }: CartCountProps) {
  const t = useTranslations('carts.announce');
  const count = summary.isPlaceholderData ? undefined : summary.data?.count;
  return <LiveRegion>{count === undefined || busy ? '' : t('count', { count })}</LiveRegion>;
}
