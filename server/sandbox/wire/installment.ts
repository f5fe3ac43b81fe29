import type { InstallmentRow } from '../schema-settings.ts';
import { phpDate, phpDateOrNull } from './values.ts';

/** A row of a method's table. */
export function wireInstallment(row: InstallmentRow) {
  return {
    id: row.id,
    payment_id: row.paymentId,
    installment: row.installment,
    tax: row.tax,
    percent_discount: row.percentDiscount,
    start_at: phpDateOrNull(row.startAt),
    end_at: phpDateOrNull(row.endAt),
    created_at: phpDate(row.createdAt),
    updated_at: phpDate(row.updatedAt),
  };
}
