import type { StoreHandler, StoreOperation, UserHandler, UserOperation } from '../call.ts';
import { authMe } from './auth.ts';
import { listCarts, listCartTransactions, listCustomerCarts } from './carts.ts';

/** Every operation of the contract, answered. A missing one is a type error. */
export const userHandlers: Record<UserOperation, UserHandler> = { authMe };

// TEMPORARY: `Partial` until every operation has its handler.
export const storeHandlers: Partial<Record<StoreOperation, StoreHandler>> = {
  listCarts,
  listCartTransactions,
  listCustomerCarts,
};
