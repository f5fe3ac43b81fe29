import type { StoreHandlers } from '../call.ts';

export const paymentHandlers = {} satisfies Partial<StoreHandlers>;
