import { asc, eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { type PlannedRow, planInstallments } from '#contract/installment-plan.ts';
import type { PaymentMethod, UsedAffiliation } from '../load-world.ts';
import {
  type InstallmentRow,
  installments,
  type PaymentConfigRow,
  paymentConfigs,
} from '../schema-settings.ts';
import type { Random } from '../seed/random.ts';

export type PaymentKind = 'card' | 'pix' | 'billet';

/** A way to pay that works at the moment: switched on, through an affiliation that is. */
export type Counter = { paymentId: number; kind: PaymentMethod['kind']; config: PaymentConfigRow };

/** Everything that decides how shoppers can pay. */
export type Till = { counters: Counter[]; tables: ReadonlyMap<number, InstallmentRow[]> };

// How many cards out of a hundred are of a brand; others are rare.
const popularity: Record<number, number> = { 2: 40, 4: 38, 7: 14, 1: 6 };

export async function loadTill(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  {
    methods,
    affiliations,
  }: {
    methods: ReadonlyMap<number, PaymentMethod>;
    affiliations: ReadonlyMap<number, UsedAffiliation>;
  },
): Promise<Till> {
  const configs = await db
    .select()
    .from(paymentConfigs)
    .where(eq(paymentConfigs.storeId, storeId))
    .orderBy(asc(paymentConfigs.id));
  const rows = await db
    .select()
    .from(installments)
    .where(eq(installments.storeId, storeId))
    .orderBy(asc(installments.paymentId), asc(installments.installment));
  const counters = [...methods.values()].flatMap(({ id, kind }): Counter[] => {
    const config = configs.find(
      (one) => one.paymentId === id && one.active && affiliations.get(one.affiliationId)?.active,
    );
    return config ? [{ paymentId: id, kind, config }] : [];
  });
  return {
    counters,
    tables: new Map(counters.map(({ paymentId }) => [paymentId, tableOf(rows, paymentId)])),
  };
}

function tableOf(rows: readonly InstallmentRow[], paymentId: number): InstallmentRow[] {
  return rows.filter((row) => row.paymentId === paymentId);
}

/** Where somebody pays who wants to pay like this; null when the shop does not offer it. */
export function counterFor(till: Till, random: Random, kind: PaymentKind): Counter | null {
  const fitting = till.counters.filter((counter) => counter.kind === kind);
  const weights = fitting.map((counter) => [counter, popularity[counter.paymentId] ?? 2] as const);
  return weights.length > 0 ? random.weighted<Counter>(weights) : null;
}

export type Bill = {
  /** What the method takes off, by its own percent. */
  discountCents: number;
  installments: number;
  /** What is charged, with the interest of the parts. */
  amountCents: number;
};

/**
 * What somebody pays at a counter for products and freight. The method's discount is of the products, and
 * only without a coupon unless the config lets both add up. More parts than asked for are never taken, nor any that is
 * smaller than the config allows.
 */
export function billOf(
  till: Till,
  random: Random,
  { paymentId, kind, config }: Counter,
  cart: { productsCents: number; shipmentCents: number; coupon: boolean },
): Bill {
  const percent = cart.coupon && !config.accumulateDiscount ? 0 : config.percentDiscount;
  const discountCents = Math.min(cart.productsCents, Math.round((cart.productsCents * percent) / 100));
  const amountCents = cart.productsCents - discountCents + cart.shipmentCents;
  if (kind !== 'card') return { discountCents, installments: 1, amountCents };
  const plan = planInstallments(
    (till.tables.get(paymentId) ?? []).map((row) => ({
      installments: row.installment,
      taxPercent: row.tax,
      discountPercent: row.percentDiscount,
    })),
    {
      amountCents,
      minPartCents: config.minInstallmentCents,
      freeUpTo: config.maxInstallmentsWithoutTax,
    },
  );
  const wanted = random.pick([1, 1, 2, 3, 3, 4, 6, 10, 12]);
  const taken = plan.findLast((row: PlannedRow) => row.installments <= wanted);
  if (!taken) return { discountCents, installments: 1, amountCents };
  return { discountCents, installments: taken.installments, amountCents: taken.totalCents };
}
