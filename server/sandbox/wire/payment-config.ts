import type { PaymentMethod } from '../load-world.ts';
import type { AffiliationRow, InstallmentRow, PaymentConfigRow } from '../schema-settings.ts';
import { wireAffiliation } from './affiliation.ts';
import { wireInstallment } from './installment.ts';
import { wirePayment } from './transaction.ts';
import { decimal } from './values.ts';

type Relations = {
  method: PaymentMethod;
  affiliation: AffiliationRow;
  installments: readonly InstallmentRow[];
};

/** With all its relations unasked, the affiliation's credentials among them. */
export function wirePaymentConfig(row: PaymentConfigRow, { method, affiliation, installments }: Relations) {
  return {
    id: row.id,
    payment_id: row.paymentId,
    affiliation_id: row.affiliationId,
    active: row.active,
    default_display: row.defaultDisplay,
    accumulate_discount: row.accumulateDiscount,
    ignore_promotions: row.ignorePromotions,
    percent_discount: row.percentDiscount,
    min_installment_value: decimal(row.minInstallmentCents),
    max_installments_without_tax: row.maxInstallmentsWithoutTax,
    billet_expire_days: row.billetExpireDays,
    spread: row.spread,
    days_to_cancel_unpaid_billets: row.daysToCancelUnpaidBillets,
    hours_to_cancel_unpaid_pix: row.hoursToCancelUnpaidPix,
    hours_to_expire_pix_code: row.hoursToExpirePixCode,
    billet_instructions: row.billetInstructions,
    installments: { data: installments.map(wireInstallment) },
    affiliation: { data: wireAffiliation(affiliation, true) },
    payment: { data: wirePayment(method) },
  };
}
