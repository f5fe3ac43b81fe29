import type { StoreHandlers } from '../call.ts';

export const transactionHandlers = {} satisfies Partial<StoreHandlers>;
