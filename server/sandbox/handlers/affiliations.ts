import type { StoreHandlers } from '../call.ts';

export const affiliationHandlers = {} satisfies Partial<StoreHandlers>;
