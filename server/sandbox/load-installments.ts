import { and, asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type InstallmentRow, installments } from './schema-settings.ts';

/** The table of a method, in the order it was written. */
export function loadInstallments(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  paymentId: number,
): Promise<InstallmentRow[]> {
  return db
    .select()
    .from(installments)
    .where(and(eq(installments.storeId, storeId), eq(installments.paymentId, paymentId)))
    .orderBy(asc(installments.id));
}
