import type { StoreHandlers } from '../call.ts';

export const bankHandlers = {} satisfies Partial<StoreHandlers>;
