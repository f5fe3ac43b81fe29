import { mutationOptions } from '@tanstack/react-query';
import { revealCustomer } from '#contract/app/audit.ts';
import { call } from './http.ts';

export const reveals = {
  /** Contact in the clear, for a reason; the answer is kept nowhere but where it was asked for. */
  customer: (alias: string, id: { customerId: string; cartId: string }) =>
    mutationOptions({
      mutationFn: (reason: string) => call(revealCustomer, { params: { alias, ...id }, body: { reason } }),
      gcTime: 0,
    }),
};
