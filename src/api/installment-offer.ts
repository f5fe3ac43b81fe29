import { queryOptions } from '@tanstack/react-query';
import { getInstallmentOffer } from '#contract/app/installment-offer.ts';
import type { CartRef } from '#contract/app/triage.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('installment-offer');

/** Asked only when somebody wants it: it takes calls of Yampi's quota. */
export function installmentOffer(alias: string, { customerId, cartId }: CartRef) {
  return queryOptions({
    queryKey: keys.one(alias, 'cart', customerId, cartId),
    queryFn: ({ signal }) => call(getInstallmentOffer, { params: { alias, customerId, cartId }, signal }),
    staleTime: 5 * 60_000,
  });
}
