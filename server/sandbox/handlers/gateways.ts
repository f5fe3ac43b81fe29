import type { StoreHandlers } from '../call.ts';

export const gatewayHandlers = {} satisfies Partial<StoreHandlers>;
