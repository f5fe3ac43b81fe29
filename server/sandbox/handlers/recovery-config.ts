import type { StoreHandlers } from '../call.ts';

export const recoveryConfigHandlers = {} satisfies Partial<StoreHandlers>;
