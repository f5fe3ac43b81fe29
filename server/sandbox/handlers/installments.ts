import { and, eq } from 'drizzle-orm';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import type { StoreHandlers } from '../call.ts';
import { loadInstallments } from '../load-installments.ts';
import { loadPaymentMethod } from '../load-world.ts';
import { readNestedQuery } from '../nested-query.ts';
import { lockStore, nextId, retireId } from '../next-id.ts';
import { accepted } from '../refusals.ts';
import { installments } from '../schema-settings.ts';
import { simulate } from '../simulation.ts';
import { wireInstallment } from '../wire/installment.ts';
import { WireError } from '../wire-error.ts';

type Row = z.output<typeof operations.replaceInstallments.body>['installments'][number];

/** Rows must mean the method of the path, and no number of parts may stand there twice. */
function refuseWrong(rows: readonly Row[], paymentId: number): void {
  const errors: Record<string, string[]> = {};
  const seen = new Set<number>();
  rows.forEach((row, at) => {
    if (row.payment_id !== String(paymentId)) {
      errors[`installments.${at}.payment_id`] = ['O payment_id não é o da URL.'];
    }
    if (seen.has(row.installment)) errors[`installments.${at}.installment`] = ['A parcela está repetida.'];
    seen.add(row.installment);
  });
  if (Object.keys(errors).length > 0) throw new WireError(422, { errors });
}

// Here, as everywhere in a query, an unknown name says nothing; the contract is strict in what we send.
const { shape } = operations.simulateInstallments.query;
const simulation = z.object({ ...shape, taxes: z.array(z.object(shape.taxes.def.element.shape)) });

/** How many parts a method can be paid in, and what they cost. */
export const installmentHandlers = {
  listInstallments: async ({ db, store, params }) => {
    const method = await loadPaymentMethod(db, store.id, params.paymentId);
    return { data: (await loadInstallments(db, store.id, method.id)).map(wireInstallment) };
  },
  replaceInstallments: async ({ db, store, params, body, now }) => {
    const method = await loadPaymentMethod(db, store.id, params.paymentId);
    refuseWrong(body.installments, method.id);
    const ofMethod = and(eq(installments.storeId, store.id), eq(installments.paymentId, method.id));
    const rows = await db.transaction(async (tx) => {
      await lockStore(tx, store);
      const old = await tx.delete(installments).where(ofMethod).returning();
      const id = Math.max(0, ...old.map((row) => row.id));
      await retireId(tx, installments, { storeId: store.id, id });
      const first = await nextId(tx, installments, store);
      const made = body.installments.map(({ installment, tax, percent_discount }, at) => ({
        storeId: store.id,
        id: first + at,
        paymentId: method.id,
        installment,
        tax,
        percentDiscount: percent_discount,
        createdAt: now,
        updatedAt: now,
      }));
      return tx.insert(installments).values(made).returning();
    });
    return { data: rows.map(wireInstallment) };
  },
  simulateInstallments: async ({ db, store, params, query }) => {
    await loadPaymentMethod(db, store.id, params.paymentId);
    const raw = { taxes: [], ...readNestedQuery(query, ['taxes']) };
    const asked = accepted(simulation, raw);
    const data = simulate({
      amountCents: asked.amount,
      minPartCents: asked.min_installment_value,
      freeUpTo: asked.max_installments_without_tax,
      currency: asked.currency,
      // Checked above, and echoed as they were spelled.
      rows: raw.taxes as readonly { tax: string; installment: string; percent_discount: string }[],
    });
    return { data };
  },
} satisfies Partial<StoreHandlers>;
