import { and, eq, ne } from 'drizzle-orm';
import type { Db, Queries } from './database.ts';
import { type Factors, plainCode } from './factors.ts';
import type { Link } from './links.ts';
import { lockPeople } from './people.ts';
import { links, memberships, sessions, users } from './schema.ts';
import { newToken } from './token.ts';
import { matchingStep } from './totp.ts';

export type Redemption = {
  name: string;
  /** As `plainLogin` makes it. */
  login: string;
  passwordHash: string;
  code: string;
};
export type Redeemed = { userId: string; recoveryCodes: string[] };

/**
 * Why a link was not used up; it can be tried again, unless it is gone. `store`: the person works there already;
 * `factor`: an owner must have a second one first.
 */
export class LinkRefused extends Error {
  readonly why: 'gone' | 'login' | 'code' | 'store' | 'factor';

  constructor(why: LinkRefused['why']) {
    super(`link: ${why}`);
    this.name = 'LinkRefused';
    this.why = why;
  }
}

/**
 * Uses a link up: all of it happens, or nothing. Every session the person had before ends.
 * @param deps.demo whether people made now are invented ones
 * @throws {LinkRefused}
 */
export function redeemLink(
  deps: { db: Db; factors: Factors; now: () => Date; demo: boolean },
  link: Link,
  person: Redemption,
): Promise<Redeemed> {
  const { db, factors, now, demo } = deps;
  return db.transaction(async (tx) => {
    await lockPeople(tx);
    const used = await tx.delete(links).where(eq(links.id, link.id)).returning({ id: links.id });
    if (used.length === 0) throw new LinkRefused('gone');
    const userId = link.userId ?? newToken();
    if (await isTaken(tx, person.login, userId)) throw new LinkRefused('login');
    const { name, login, passwordHash } = person;
    if (link.userId) {
      await tx.update(users).set({ name, login, passwordHash }).where(eq(users.id, userId));
      await tx.delete(sessions).where(eq(sessions.userId, userId));
      // Another link to the same account, printed on another screen, must not open it a second time.
      await tx.delete(links).where(eq(links.userId, userId));
    } else await tx.insert(users).values({ id: userId, name, login, passwordHash, demo, createdAt: now() });
    if (link.store) await tx.insert(memberships).values({ userId, ...link.store });
    return { userId, recoveryCodes: await settleFactor(tx, userId) };
  });

  async function settleFactor(tx: Queries, userId: string): Promise<string[]> {
    const code = plainCode(person.code);
    if (link.factor === 'optional' && code === '') return [];
    if (link.factor === 'known') {
      if (!(await factors.use(userId, code, tx))) throw new LinkRefused('code');
      return [];
    }
    const step = matchingStep(link.totpSecret, code, now());
    if (step === null) throw new LinkRefused('code');
    return factors.add(userId, { secret: link.totpSecret, step }, tx);
  }
}

async function isTaken(tx: Queries, login: string, userId: string): Promise<boolean> {
  const others = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.login, login), ne(users.id, userId)));
  return others.length > 0;
}
