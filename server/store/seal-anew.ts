import { eq, isNotNull } from 'drizzle-orm';
import type { Db } from './database.ts';
import { credentials, factors, links } from './schema.ts';
import type { Seal } from './seal.ts';

/** Where each sealed text stands. A text that is taken to another row or column does not open there. */
export const placeOf = {
  factor: (id: string) => `factors.secret ${id}`,
  link: (id: string) => `links.totp_secret ${id}`,
  credential: (id: string) => `credentials.sealed ${id}`,
};

/**
 * Seals with the key of today what another one sealed, so that the other may be thrown away.
 * @throws {Error} with one readable sentence when something does not open: better no start than half a one
 */
export async function sealAnew(db: Db, seal: Seal): Promise<void> {
  await db.transaction(async (tx) => {
    const totp = await tx.select().from(factors).where(eq(factors.kind, 'totp'));
    for (const { id, secret } of outdated(totp, (row) => row.secret)) {
      const sealed = again(secret, placeOf.factor(id));
      await tx.update(factors).set({ secret: sealed }).where(eq(factors.id, id));
    }
    const open = await tx.select().from(links).where(isNotNull(links.totpSecret));
    for (const { id, totpSecret } of outdated(open, (row) => row.totpSecret ?? '')) {
      const sealed = again(totpSecret ?? '', placeOf.link(id));
      await tx.update(links).set({ totpSecret: sealed }).where(eq(links.id, id));
    }
    for (const { id, sealed: old } of outdated(await tx.select().from(credentials), (row) => row.sealed)) {
      const sealed = again(old, placeOf.credential(id));
      await tx.update(credentials).set({ sealed }).where(eq(credentials.id, id));
    }
  });

  function outdated<Row>(rows: Row[], sealedOf: (row: Row) => string): Row[] {
    return rows.filter((row) => !seal.isCurrent(sealedOf(row)));
  }

  function again(sealed: string, place: string): string {
    return seal.seal(opened(seal, sealed, place), place);
  }
}

function opened(seal: Seal, sealed: string, place: string): string {
  try {
    return seal.open(sealed, place);
  } catch {
    throw new Error(
      'The database holds secrets that no key at hand opens: give the key they were sealed with in RESGATE_KEY_OLD.',
    );
  }
}
