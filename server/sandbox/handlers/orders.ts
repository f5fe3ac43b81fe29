import type { StoreHandlers } from '../call.ts';

export const orderHandlers = {} satisfies Partial<StoreHandlers>;
