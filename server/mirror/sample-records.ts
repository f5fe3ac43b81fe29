import * as z from 'zod/mini';
import { wireCart } from '#contract/yampi/carts.ts';
import { type CartRecord, decodeCart } from '#server/yampi/cart-record.ts';

const bare = decodeCart(z.parse(wireCart, { id: 1 }));

/** A cart with nothing in it but what a test says. */
export function sampleRecord(id: number, known: Partial<CartRecord> = {}): CartRecord {
  const record = { ...bare, id: String(id), customerId: String(id + 500_000), ...known };
  const { name, email, phone } = record;
  return {
    ...record,
    customer: { ...record.customer, name, email, phone },
    totals: { ...record.totals, totalCents: record.totalCents },
  };
}
