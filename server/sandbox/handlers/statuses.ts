import type { StoreHandlers } from '../call.ts';

export const statusHandlers = {} satisfies Partial<StoreHandlers>;
