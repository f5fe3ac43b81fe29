import { and, asc, eq, ne, type SQL } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { operations } from '#contract/yampi/operations.ts';
import type { Call, StoreCall, StoreHandlers } from '../call.ts';
import { found } from '../found.ts';
import { loadInstallments } from '../load-installments.ts';
import { loadPaymentMethod } from '../load-world.ts';
import { lockStore, nextId, retireId } from '../next-id.ts';
import { pathId } from '../path-id.ts';
import type { StoreRow } from '../schema.ts';
import { affiliations, type PaymentConfigRow, paymentConfigs } from '../schema-settings.ts';
import { wirePaymentConfig } from '../wire/payment-config.ts';
import { WireError } from '../wire-error.ts';

type Body = z.output<typeof operations.createPaymentConfig.body>;
type Optional = Omit<
  PaymentConfigRow,
  'storeId' | 'id' | 'paymentId' | 'affiliationId' | 'active' | 'defaultDisplay' | 'createdAt' | 'updatedAt'
>;

/** What a new config is where its body is silent. */
const defaults: Optional = {
  accumulateDiscount: false,
  ignorePromotions: false,
  percentDiscount: 0,
  minInstallmentCents: 0,
  maxInstallmentsWithoutTax: 1,
  billetExpireDays: 3,
  spread: false,
  daysToCancelUnpaidBillets: 5,
  hoursToCancelUnpaidPix: 24,
  hoursToExpirePixCode: 24,
  billetInstructions: null,
};

/** What is left out stays as it was before. */
function columnsOf(body: Body, before: Optional) {
  return {
    affiliationId: Number(body.affiliation_id),
    active: body.active,
    defaultDisplay: body.default_display,
    accumulateDiscount: body.accumulate_discount ?? before.accumulateDiscount,
    ignorePromotions: body.ignore_promotions ?? before.ignorePromotions,
    percentDiscount: body.percent_discount ?? before.percentDiscount,
    minInstallmentCents: body.min_installment_value ?? before.minInstallmentCents,
    maxInstallmentsWithoutTax: body.max_installments_without_tax ?? before.maxInstallmentsWithoutTax,
    billetExpireDays: body.billet_expire_days ?? before.billetExpireDays,
    spread: body.spread ?? before.spread,
    daysToCancelUnpaidBillets: body.days_to_cancel_unpaid_billets ?? before.daysToCancelUnpaidBillets,
    hoursToCancelUnpaidPix: body.hours_to_cancel_unpaid_pix ?? before.hoursToCancelUnpaidPix,
    hoursToExpirePixCode: body.hours_to_expire_pix_code ?? before.hoursToExpirePixCode,
    // Null takes them away.
    billetInstructions:
      body.billet_instructions === undefined ? before.billetInstructions : body.billet_instructions,
  };
}

function whereOne({ store, params }: StoreCall) {
  return and(
    eq(paymentConfigs.storeId, store.id),
    eq(paymentConfigs.paymentId, pathId(params.paymentId)),
    eq(paymentConfigs.id, pathId(params.id)),
  );
}

async function configsOf({ db, store, params }: StoreCall, where?: SQL) {
  const method = await loadPaymentMethod(db, store.id, params.paymentId);
  const rows = await db
    .select({ config: paymentConfigs, affiliation: affiliations })
    .from(paymentConfigs)
    .innerJoin(
      affiliations,
      and(
        eq(affiliations.storeId, paymentConfigs.storeId),
        eq(affiliations.id, paymentConfigs.affiliationId),
      ),
    )
    .where(and(eq(paymentConfigs.storeId, store.id), eq(paymentConfigs.paymentId, method.id), where))
    .orderBy(asc(paymentConfigs.id));
  const installments = await loadInstallments(db, store.id, method.id);
  return rows.map(({ config, affiliation }) =>
    wirePaymentConfig(config, { method, affiliation, installments }),
  );
}

async function answer(call: StoreCall, id: number) {
  return { data: found((await configsOf(call, eq(paymentConfigs.id, id)))[0]) };
}

/** A method has one config, as the panel shows it; the body must mean the method of the path and an affiliation that is there. */
async function refuseWrong(
  tx: Pick<Call['db'], 'select'>,
  store: StoreRow,
  paymentId: number,
  { body, first }: { body: Body; first: boolean },
): Promise<void> {
  const errors: Record<string, string[]> = {};
  if (body.payment_id !== String(paymentId)) {
    errors.payment_id = ['O payment_id não é o da URL.'];
  } else if (first) {
    const ofMethod = and(eq(paymentConfigs.storeId, store.id), eq(paymentConfigs.paymentId, paymentId));
    const [other] = await tx.select({ id: paymentConfigs.id }).from(paymentConfigs).where(ofMethod);
    if (other) errors.payment_id = ['A forma de pagamento já tem uma configuração.'];
  }
  const known = await tx
    .select({ id: affiliations.id })
    .from(affiliations)
    .where(eq(affiliations.storeId, store.id));
  if (!known.some(({ id }) => String(id) === body.affiliation_id)) {
    errors.affiliation_id = ['A afiliação não existe.'];
  }
  if (Object.keys(errors).length > 0) throw new WireError(422, { errors });
}

/** The storefront shows one config by default: who becomes it takes that from the other. */
async function moveDefault(tx: Pick<Call['db'], 'update'>, { store, now }: StoreCall, id: number) {
  await tx
    .update(paymentConfigs)
    .set({ defaultDisplay: false, updatedAt: now })
    .where(
      and(
        eq(paymentConfigs.storeId, store.id),
        eq(paymentConfigs.defaultDisplay, true),
        ne(paymentConfigs.id, id),
      ),
    );
}

/** How a store takes each way to pay. */
export const paymentConfigHandlers = {
  listPaymentConfigs: async (call) => ({ data: await configsOf(call) }),
  createPaymentConfig: async (call) => {
    const { db, store, body, now } = call;
    const method = await loadPaymentMethod(db, store.id, call.params.paymentId);
    const id = await db.transaction(async (tx) => {
      await lockStore(tx, store);
      await refuseWrong(tx, store, method.id, { body, first: true });
      const made = {
        ...columnsOf(body, defaults),
        storeId: store.id,
        id: await nextId(tx, paymentConfigs, store),
        paymentId: method.id,
        createdAt: now,
        updatedAt: now,
      };
      await tx.insert(paymentConfigs).values(made);
      if (made.defaultDisplay) await moveDefault(tx, call, made.id);
      return made.id;
    });
    return answer(call, id);
  },
  getPaymentConfig: (call) => answer(call, pathId(call.params.id)),
  updatePaymentConfig: async (call) => {
    const { db, store, body, now } = call;
    const id = await db.transaction(async (tx) => {
      await lockStore(tx, store);
      const before = found((await tx.select().from(paymentConfigs).where(whereOne(call)))[0]);
      await refuseWrong(tx, store, before.paymentId, { body, first: false });
      const changes = { ...columnsOf(body, before), updatedAt: now };
      await tx.update(paymentConfigs).set(changes).where(whereOne(call));
      if (changes.defaultDisplay) await moveDefault(tx, call, before.id);
      return before.id;
    });
    return answer(call, id);
  },
  deletePaymentConfig: (call) =>
    call.db.transaction(async (tx) => {
      await lockStore(tx, call.store);
      const [row] = await tx.delete(paymentConfigs).where(whereOne(call)).returning();
      await retireId(tx, paymentConfigs, found(row));
      return null;
    }),
} satisfies Partial<StoreHandlers>;
