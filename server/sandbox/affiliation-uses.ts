import { and, asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { paymentConfigs, paymentMethods } from './schema-settings.ts';

/** Which affiliation each configured way to pay goes through, and the name of that way. */
export function affiliationUses(db: Pick<NodePgDatabase, 'select'>, storeId: number) {
  return db
    .select({ affiliationId: paymentConfigs.affiliationId, method: paymentMethods.name })
    .from(paymentConfigs)
    .innerJoin(
      paymentMethods,
      and(
        eq(paymentMethods.storeId, paymentConfigs.storeId),
        eq(paymentMethods.id, paymentConfigs.paymentId),
      ),
    )
    .where(eq(paymentConfigs.storeId, storeId))
    .orderBy(asc(paymentMethods.id));
}
