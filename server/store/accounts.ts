import { eq } from 'drizzle-orm';
import type { Db } from './database.ts';
import { users } from './schema.ts';

export type Account = { id: string; name: string; passwordHash: string | null; disabled: boolean };

export type Accounts = {
  /** @param login as `plainLogin` makes it */
  byLogin(login: string): Promise<Account | undefined>;
  byId(id: string): Promise<Account | undefined>;
};

/** Two spellings of a login that look alike are one. */
export function plainLogin(login: string): string {
  return login.trim().normalize('NFC').toLowerCase();
}

/** What signing in needs to know about a person. */
export function createAccounts(db: Db): Accounts {
  async function one(column: typeof users.login | typeof users.id, value: string) {
    const [row] = await db.select().from(users).where(eq(column, value));
    if (!row) return undefined;
    const { id, name, passwordHash, disabledAt } = row;
    return { id, name, passwordHash, disabled: disabledAt !== null };
  }
  return { byLogin: (login) => one(users.login, login), byId: (id) => one(users.id, id) };
}
