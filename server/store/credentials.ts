import { asc, eq, inArray, max, sql } from 'drizzle-orm';
import type { Store } from '#contract/app/session.ts';
import type { YampiCredential } from '#server/yampi/credential.ts';
import type { Db } from './database.ts';
import { credentials, stores } from './schema.ts';
import type { Seal } from './seal.ts';
import { placeOf } from './seal-anew.ts';
import { lockStores } from './store-directory.ts';
import { newToken } from './token.ts';

/** A credential and where it came from: null stands for the environment. */
export type KnownCredential = { id: string | null; credential: YampiCredential };

export type Credentials = {
  /** The environment's first, then as they were entered. */
  all(): Promise<KnownCredential[]>;
  /** What opens a store; undefined when nothing does. */
  of(alias: string): Promise<YampiCredential | undefined>;
  /** Keeps one sealed, with the stores it reaches. Those it replaces, because it reaches all of theirs, are forgotten. */
  keep(credential: YampiCredential, reached: readonly Store[], createdBy: string): Promise<void>;
};

/** Asked for at every call to Yampi; another process may have changed it. */
const rememberedMs = 5_000;

/** What opens Yampi. It goes in and is used, and nothing ever hands it out. */
export function createCredentials(deps: {
  db: Db;
  seal: Seal;
  now: () => Date;
  /** The credential of the environment. */
  given: YampiCredential | undefined;
}): Credentials {
  const { db, seal, now, given } = deps;
  const remembered = new Map<string, { until: number; credential: YampiCredential | undefined }>();

  function opened({ id, sealed }: { id: string; sealed: string }): YampiCredential {
    return JSON.parse(seal.open(sealed, placeOf.credential(id)));
  }

  return {
    async all() {
      const rows = await db.select().from(credentials).orderBy(asc(credentials.createdAt));
      return [
        ...(given ? [{ id: null, credential: given }] : []),
        ...rows.map((row) => ({ id: row.id, credential: opened(row) })),
      ];
    },
    async of(alias) {
      const known = remembered.get(alias);
      if (known && known.until > now().getTime()) return known.credential;
      const [row] = await db
        .select({ id: credentials.id, sealed: credentials.sealed })
        .from(stores)
        .innerJoin(credentials, eq(credentials.id, stores.credentialId))
        .where(eq(stores.alias, alias));
      const credential = row ? opened(row) : given;
      remembered.set(alias, { until: now().getTime() + rememberedMs, credential });
      return credential;
    },
    async keep(credential, reached, createdBy) {
      const id = newToken();
      const sealed = seal.seal(JSON.stringify(credential), placeOf.credential(id));
      const aliases = reached.map((store) => store.alias);
      await db.transaction(async (tx) => {
        await lockStores(tx);
        const rows = await tx
          .select({ id: credentials.id, alias: stores.alias })
          .from(credentials)
          .leftJoin(stores, eq(stores.credentialId, credentials.id));
        const needed = new Set(
          rows.flatMap((row) => (row.alias && !aliases.includes(row.alias) ? row.id : [])),
        );
        const replaced = rows.flatMap((row) => (needed.has(row.id) ? [] : row.id));
        const last = await tx.select({ position: max(stores.position) }).from(stores);
        const first = (last[0]?.position ?? -1) + 1;
        await tx.insert(credentials).values({ id, sealed, createdBy, createdAt: now() });
        await tx
          .insert(stores)
          .values(reached.map((store, index) => ({ ...store, position: first + index, credentialId: id })))
          .onConflictDoUpdate({
            target: stores.alias,
            set: { credentialId: id, name: sql`excluded.name`, active: sql`excluded.active` },
          });
        if (replaced.length > 0) await tx.delete(credentials).where(inArray(credentials.id, replaced));
      });
      remembered.clear();
    },
  };
}
