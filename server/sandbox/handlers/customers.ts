import { and, desc, eq } from 'drizzle-orm';
import { askedIncludes } from '../asked-includes.ts';
import type { StoreCall, StoreHandlers } from '../call.ts';
import { customersLike } from '../customers-like.ts';
import { found } from '../found.ts';
import { pageOf } from '../page-of.ts';
import { pathId } from '../path-id.ts';
import { type CustomerRow, customers } from '../schema.ts';

import { wireAddress, wireCustomer } from '../wire/customer.ts';

function wired({ store, query }: StoreCall, customer: CustomerRow) {
  const wantsAddresses = askedIncludes(query, ['addresses']).has('addresses');
  return {
    ...wireCustomer(store, customer),
    ...(wantsAddresses && { addresses: { data: customer.address ? [wireAddress(customer)] : [] } }),
  };
}

export const customerHandlers = {
  listCustomers: (call) =>
    pageOf(
      call,
      customers,
      {
        where: and(eq(customers.storeId, call.store.id), customersLike(call.query.get('q') ?? '')),
        order: [desc(customers.id)],
      },
      (row) => wired(call, row),
    ),
  getCustomer: async (call) => {
    const { db, store, params } = call;
    const one = and(eq(customers.storeId, store.id), eq(customers.id, pathId(params.id)));
    return { data: wired(call, found((await db.select().from(customers).where(one))[0])) };
  },
} satisfies Partial<StoreHandlers>;
