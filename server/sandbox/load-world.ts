import { asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { affiliationUses } from './affiliation-uses.ts';
import { found } from './found.ts';
import { pathId } from './path-id.ts';
import type { StoreRow } from './schema.ts';
import {
  type AffiliationRow,
  affiliations,
  type PaymentConfigRow,
  type PaymentMethodRow,
  paymentConfigs,
  paymentMethods,
  type RecoveryRevisionRow,
  recoveryRevisions,
} from './schema-settings.ts';

/** A way to pay with what the store made of it. */
export type PaymentMethod = PaymentMethodRow & { hasConfig: boolean; activeConfig: boolean };

/** What carts and payments of a store are shown by: its settings, and what time it is there. */
export type World = {
  store: StoreRow;
  now: Date;
  methods: ReadonlyMap<number, PaymentMethod>;
  /** Oldest first; never empty. */
  revisions: readonly RecoveryRevisionRow[];
};

export async function loadWorld(
  db: Pick<NodePgDatabase, 'select'>,
  store: StoreRow,
  now: Date,
): Promise<World> {
  return {
    store,
    now,
    methods: await loadPaymentMethods(db, store.id),
    revisions: await db
      .select()
      .from(recoveryRevisions)
      .where(eq(recoveryRevisions.storeId, store.id))
      .orderBy(asc(recoveryRevisions.id)),
  };
}

/** The method that a path names, with what the store made of it. @throws WireError 404 */
export async function loadPaymentMethod(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  id: string | undefined,
): Promise<PaymentMethod> {
  return found((await loadPaymentMethods(db, storeId)).get(pathId(id)));
}

export async function loadPaymentMethods(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
): Promise<ReadonlyMap<number, PaymentMethod>> {
  const rows = await db
    .select()
    .from(paymentMethods)
    .where(eq(paymentMethods.storeId, storeId))
    .orderBy(asc(paymentMethods.id));
  const configs = await db.select().from(paymentConfigs).where(eq(paymentConfigs.storeId, storeId));
  return new Map(rows.map((row) => [row.id, withConfigs(row, configs)]));
}

function withConfigs(row: PaymentMethodRow, configs: readonly PaymentConfigRow[]): PaymentMethod {
  const own = configs.filter((config) => config.paymentId === row.id);
  return { ...row, hasConfig: own.length > 0, activeConfig: own.some((config) => config.active) };
}

/** An account at a gateway, and whether any way to pay goes through it. */
export type UsedAffiliation = AffiliationRow & { used: boolean };

export async function loadAffiliations(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
): Promise<ReadonlyMap<number, UsedAffiliation>> {
  const rows = await db.select().from(affiliations).where(eq(affiliations.storeId, storeId));
  const used = new Set((await affiliationUses(db, storeId)).map((use) => use.affiliationId));
  return new Map(rows.map((row) => [row.id, { ...row, used: used.has(row.id) }]));
}
