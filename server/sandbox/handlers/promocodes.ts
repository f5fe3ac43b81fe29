import type { StoreHandlers } from '../call.ts';

export const promocodeHandlers = {} satisfies Partial<StoreHandlers>;
