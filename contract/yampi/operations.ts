import { authMe } from './auth.ts';
import { listCarts, listCartTransactions, listCustomerCarts } from './carts.ts';

/** All of Yampi's API that Resgate uses. */
export const operations = { authMe, listCarts, listCartTransactions, listCustomerCarts };

export type OperationName = keyof typeof operations;
