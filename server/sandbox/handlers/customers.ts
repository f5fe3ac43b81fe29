import type { StoreHandlers } from '../call.ts';

export const customerHandlers = {} satisfies Partial<StoreHandlers>;
