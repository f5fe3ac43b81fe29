import { and, eq, ne } from 'drizzle-orm';
import type { Db } from './database.ts';
import { links, sessions, users } from './schema.ts';

export type Account = {
  id: string;
  name: string;
  /** Null for demo people. */
  login: string | null;
  passwordHash: string | null;
  disabled: boolean;
};

export type Accounts = {
  /** @param login as `plainLogin` makes it */
  byLogin(login: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
  /** Every session but this one ends, and every link to the account. */
  setPassword(id: string, passwordHash: string, keptSession: string): Promise<void>;
};

/** Two spellings of a login that look alike are one. */
export function plainLogin(login: string): string {
  return login.trim().normalize('NFC').toLowerCase();
}

/** What signing in needs to know about a person, and their own change of it. */
export function createAccounts(db: Db): Accounts {
  async function one(column: typeof users.login | typeof users.id, value: string) {
    const [row] = await db.select().from(users).where(eq(column, value));
    if (!row) return undefined;
    const { id, name, login, passwordHash, disabledAt } = row;
    return { id, name, login, passwordHash, disabled: disabledAt !== null };
  }
  return {
    byLogin: (login) => one(users.login, login),
    byId: (id) => one(users.id, id),
    setPassword: (id, passwordHash, keptSession) =>
      db.transaction(async (tx) => {
        await tx.update(users).set({ passwordHash }).where(eq(users.id, id));
        await tx.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.id, keptSession)));
        await tx.delete(links).where(eq(links.userId, id));
      }),
  };
}
