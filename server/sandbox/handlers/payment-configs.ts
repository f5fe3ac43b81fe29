import type { StoreHandlers } from '../call.ts';

export const paymentConfigHandlers = {} satisfies Partial<StoreHandlers>;
