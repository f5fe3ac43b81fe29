import { type SQL, sql } from 'drizzle-orm';
import { customers } from './schema.ts';
import { searchPattern } from './searchable.ts';

const accented = 'áàâãäéèêëíìîïóòôõöúùûüçñ';
const plain = 'aaaaaeeeeiiiiooooouuuucn';

/** Customers whose name, e-mail or phone holds a term, as `q` finds carts; without a term, all. */
export function customersLike(q: string): SQL | undefined {
  if (!q.trim()) return undefined;
  const { firstName, lastName, email, areaCode, phone } = customers;
  // Carts keep this text folded; of customers there are few enough to fold it here.
  const text = sql`concat(concat_ws(' ', ${firstName}, ${lastName}), chr(10), ${email}, chr(10), ${areaCode}, ${phone})`;
  return sql`translate(lower(${text}), ${accented}, ${plain}) like ${searchPattern(q)}`;
}
