import type { Payment, PaymentConfigValue } from '#contract/app/payments.ts';

export type PaymentFieldName = keyof PaymentConfigValue;

/** How each field is edited, in the order of the form. `whole` numbers have a unit. */
export const paymentFields = {
  active: { group: 'use', kind: 'switch' },
  defaultDisplay: { group: 'use', kind: 'switch' },
  affiliationId: { group: 'use', kind: 'choice' },
  discountPercent: { group: 'price', kind: 'percent' },
  accumulateDiscount: { group: 'price', kind: 'switch' },
  ignorePromotions: { group: 'price', kind: 'switch' },
  maxInstallmentsWithoutTax: { group: 'price', kind: 'whole', unit: 'times' },
  minInstallmentCents: { group: 'price', kind: 'money' },
  billetExpireDays: { group: 'terms', kind: 'whole', unit: 'days' },
  daysToCancelUnpaidBillets: { group: 'terms', kind: 'whole', unit: 'days' },
  hoursToExpirePixCode: { group: 'terms', kind: 'whole', unit: 'hours' },
  hoursToCancelUnpaidPix: { group: 'terms', kind: 'whole', unit: 'hours' },
  billetInstructions: { group: 'terms', kind: 'text' },
} as const satisfies Record<PaymentFieldName, { group: string; kind: string; unit?: string }>;

export const paymentFieldNames = Object.keys(paymentFields) as PaymentFieldName[];

const billetOnly: PaymentFieldName[] = [
  'billetExpireDays',
  'daysToCancelUnpaidBillets',
  'billetInstructions',
];
const pixOnly: PaymentFieldName[] = ['hoursToExpirePixCode', 'hoursToCancelUnpaidPix'];
const installments: PaymentFieldName[] = ['maxInstallmentsWithoutTax', 'minInstallmentCents'];

/**
 * The fields that mean something for a way to pay. Yampi keeps all of them for each: hours of a Pix code for a card
 * too, where nobody should wonder about them. What it did not say (null) is not shown either.
 */
export function shownPaymentFields(kind: Payment['kind'], value: PaymentConfigValue): PaymentFieldName[] {
  // Pix in installments is a Pix as well.
  const isInParts = !['billet', 'pix'].includes(kind) || (value.maxInstallmentsWithoutTax ?? 0) > 1;
  const foreign = [
    ...(kind === 'billet' || kind === 'other' ? [] : billetOnly),
    ...(kind === 'pix' || kind === 'other' ? [] : pixOnly),
    ...(isInParts ? [] : installments),
  ];
  return paymentFieldNames.filter((name) => value[name] !== null && !foreign.includes(name));
}
