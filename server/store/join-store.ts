import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import type { Factors } from './factors.ts';
import type { Link } from './links.ts';
import { lockPeople } from './people.ts';
import { LinkRefused } from './redeem-link.ts';
import { links, memberships, users } from './schema.ts';

/**
 * Uses an invitation up for somebody who has an account, which stays as it is: all of it happens, or nothing.
 * @throws {LinkRefused}
 */
export async function joinStore(
  { db, factors }: { db: Db; factors: Pick<Factors, 'has'> },
  link: Link,
  userId: string,
): Promise<void> {
  const { store } = link;
  if (!store) throw new LinkRefused('gone');
  if (store.role === 'owner' && !(await factors.has(userId))) throw new LinkRefused('factor');
  await db.transaction(async (tx) => {
    await lockPeople(tx);
    const used = await tx.delete(links).where(eq(links.id, link.id)).returning({ id: links.id });
    if (used.length === 0) throw new LinkRefused('gone');
    const [user] = await tx.select({ role: users.role }).from(users).where(eq(users.id, userId));
    if (!user || user.role) throw new LinkRefused(user ? 'store' : 'gone');
    // Who was made an owner must not lose that by an older invitation to less.
    const added = await tx
      .insert(memberships)
      .values({ userId, ...store })
      .onConflictDoNothing()
      .returning({ userId: memberships.userId });
    if (added.length === 0) throw new LinkRefused('store');
  });
}
