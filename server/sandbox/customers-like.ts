import { like, type SQL } from 'drizzle-orm';
import { customers } from './schema.ts';
import { searchPattern } from './searchable.ts';

/** Customers whose name, e-mail or phone holds a term, as `q` finds carts; without a term, all. */
export function customersLike(q: string): SQL | undefined {
  return q.trim() ? like(customers.search, searchPattern(q)) : undefined;
}
