import { eq } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { found } from './found.ts';
import { type StoreRow, stores } from './schema.ts';
import { findable } from './storable.ts';

/** The store of a path, whatever stands there. @throws WireError 404 */
export async function storeNamed(
  db: Pick<NodePgDatabase, 'select'>,
  alias: string | undefined,
): Promise<StoreRow> {
  const named = eq(stores.alias, findable(alias ?? ''));
  return found((await db.select().from(stores).where(named))[0]);
}
