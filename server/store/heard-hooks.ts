import { and, eq, lt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { heardHooks } from './schema.ts';

const keptFor = 48 * 60 * 60_000;

export type HeardHooks = {
  /** True the first time a delivery is heard; of two at the same moment one gets it. */
  hear(alias: string, digest: string): Promise<boolean>;
  /** It was heard, and could not be used. */
  forget(alias: string, digest: string): Promise<void>;
};

export function createHeardHooks(db: Db, now: () => Date): HeardHooks {
  return {
    async hear(alias, digest) {
      const heardAt = now();
      await db.delete(heardHooks).where(lt(heardHooks.heardAt, new Date(heardAt.getTime() - keptFor)));
      const added = await db
        .insert(heardHooks)
        .values({ alias, digest, heardAt })
        .onConflictDoNothing()
        .returning({ digest: heardHooks.digest });
      return added.length > 0;
    },
    async forget(alias, digest) {
      await db.delete(heardHooks).where(and(eq(heardHooks.alias, alias), eq(heardHooks.digest, digest)));
    },
  };
}
