import type { StoreHandlers } from '../call.ts';
import { loadPaymentMethod, loadPaymentMethods } from '../load-world.ts';
import { wirePayment } from '../wire/transaction.ts';

/** Ways to pay; which of them is configured is read from the configs. */
export const paymentHandlers = {
  listPayments: async ({ db, store }) => {
    const methods = await loadPaymentMethods(db, store.id);
    return { data: [...methods.values()].map(wirePayment) };
  },
  getPayment: async ({ db, store, params }) => ({
    data: wirePayment(await loadPaymentMethod(db, store.id, params.id)),
  }),
} satisfies Partial<StoreHandlers>;
