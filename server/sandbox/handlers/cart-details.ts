import type { StoreHandlers } from '../call.ts';

export const cartDetailHandlers = {} satisfies Partial<StoreHandlers>;
