import { sql } from 'drizzle-orm';
import type { Queries } from '#server/store/database.ts';
import { deskRevisions } from './schema.ts';

/**
 * Raises the revision of a store, and returns it. The lock of that row lasts until the transaction ends, so acts of a
 * store happen one after the other, and who reads a revision has seen all that were before it.
 */
export async function takeTurn(tx: Queries, store: string): Promise<number> {
  const [row] = await tx
    .insert(deskRevisions)
    .values({ store, revision: 1 })
    .onConflictDoUpdate({
      target: deskRevisions.store,
      set: { revision: sql`${deskRevisions.revision} + 1` },
    })
    .returning({ revision: deskRevisions.revision });
  if (!row) throw new Error('A turn of the desk brought no revision.');
  return row.revision;
}
