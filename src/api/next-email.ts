import { queryOptions } from '@tanstack/react-query';
import { getNextEmail } from '#contract/app/next-email.ts';
import type { CartRef } from '#contract/app/triage.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('next-email');

/** Asked only when somebody wants it: it takes a call of Yampi's quota. */
export function nextEmail(alias: string, { customerId, cartId }: CartRef) {
  return queryOptions({
    queryKey: keys.one(alias, 'cart', customerId, cartId),
    queryFn: ({ signal }) => call(getNextEmail, { params: { alias, customerId, cartId }, signal }),
    staleTime: 60_000,
  });
}
