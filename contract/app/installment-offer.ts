import * as z from 'zod/mini';
import { defineEndpoint } from '../endpoint.ts';
import { deskRoles } from './cart-triage.ts';
import { cents } from './values.ts';

export const installmentOffer = z.object({
  /** The card that the terms are of, as Yampi names it. */
  method: z.string(),
  rows: z.array(
    z.object({ installments: z.number(), partCents: cents, totalCents: cents, withInterest: z.boolean() }),
  ),
});
export type InstallmentOffer = z.output<typeof installmentOffer>;

/** `no_total`: the cart’s is not known. `no_card`: the store takes none. `unsure`: terms that we cannot count to the cent. */
export const whyNoOffer = ['no_total', 'no_card', 'unsure'] as const;

export const getInstallmentOffer = defineEndpoint({
  name: 'getInstallmentOffer',
  method: 'GET',
  path: '/api/stores/{alias}/carts/{customerId}/{cartId}/installments',
  access: deskRoles,
  response: z.object({ offer: z.nullable(installmentOffer), why: z.nullable(z.enum(whyNoOffer)) }),
  summary:
    'What the installments of a cart cost, by the terms of the store that stand at Yampi now. None rather than a wrong one.',
});
