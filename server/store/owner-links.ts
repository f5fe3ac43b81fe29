import { and, eq, gt } from 'drizzle-orm';
import type { Db } from './database.ts';
import { ownerLinks, users } from './schema.ts';
import { hashOfToken, newToken } from './token.ts';

const ownerId = 'owner';
const linkLimit = 30 * 60_000;

export type OwnerLinks = {
  /** A new token that signs the owner in, once and within 30 minutes. Earlier ones die. */
  create(): Promise<string>;
  /** Uses a token up. Returns the person's id, or null when the token is unknown, used or too old. */
  redeem(token: string): Promise<string | null>;
};

/** How the first person gets in where there are no default users and no passwords yet. */
export function createOwnerLinks(db: Db, now: () => Date): OwnerLinks {
  return {
    async create() {
      const owner = { id: ownerId, name: 'Responsável pela loja', role: 'owner', createdAt: now() } as const;
      const token = newToken();
      await db.insert(users).values(owner).onConflictDoNothing();
      await db.delete(ownerLinks).where(eq(ownerLinks.userId, ownerId));
      await db
        .insert(ownerLinks)
        .values({ tokenHash: hashOfToken(token), userId: ownerId, createdAt: now() });
      return token;
    },
    async redeem(token) {
      // One statement: of two uses at the same moment only one gets the row.
      const [used] = await db
        .delete(ownerLinks)
        .where(
          and(
            eq(ownerLinks.tokenHash, hashOfToken(token)),
            gt(ownerLinks.createdAt, new Date(now().getTime() - linkLimit)),
          ),
        )
        .returning({ userId: ownerLinks.userId });
      return used?.userId ?? null;
    },
  };
}
