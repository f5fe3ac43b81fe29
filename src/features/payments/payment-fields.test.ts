import { expect, test } from 'vitest';
import { paymentConfigValue } from '#contract/app/payments.ts';
import { paymentFieldNames, shownPaymentFields } from './payment-fields.ts';

const value = {
  affiliationId: '88',
  active: true,
  defaultDisplay: false,
  accumulateDiscount: false,
  ignorePromotions: null,
  discountPercent: 5,
  minInstallmentCents: 2500,
  maxInstallmentsWithoutTax: 1,
  billetExpireDays: 3,
  daysToCancelUnpaidBillets: 5,
  hoursToCancelUnpaidPix: 24,
  hoursToExpirePixCode: 24,
  billetInstructions: 'Pague até o vencimento.',
};

const all = ['active', 'defaultDisplay', 'affiliationId', 'discountPercent', 'accumulateDiscount'];

test.each([
  ['card', ['maxInstallmentsWithoutTax', 'minInstallmentCents']],
  ['pix', ['hoursToExpirePixCode', 'hoursToCancelUnpaidPix']],
  ['billet', ['billetExpireDays', 'daysToCancelUnpaidBillets', 'billetInstructions']],
] as const)('%s has its own fields, and none that Yampi did not tell', (kind, own) => {
  expect(shownPaymentFields(kind, value)).toEqual([...all, ...own]);
});

test('a Pix in installments has those of installments too', () => {
  const shown = shownPaymentFields('pix', { ...value, maxInstallmentsWithoutTax: 6 });
  expect(shown).toContain('minInstallmentCents');
});

test('no field of the contract is forgotten', () => {
  expect([...paymentFieldNames].sort()).toEqual(Object.keys(paymentConfigValue.shape).sort());
});
