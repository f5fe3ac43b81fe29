import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { fillStore } from './fill-store.ts';
import { type StoreRow, stores, type UserRow, users } from './schema.ts';

export type Credential = { userToken: string; userSecretKey: string };

export type CreateStoreOptions = {
  alias: string;
  name?: string | undefined;
  carts: number;
  /** Default: six people for ten carts. */
  customers?: number | undefined;
  /** How far back the carts reach. Default 90. */
  days?: number | undefined;
  /** Default 1. Same seed, same sizes, same moment: same store. */
  seed?: number | undefined;
  /** An inactive store answers 403 to everything. Default true. */
  active?: boolean | undefined;
  /** Whose store it is; several stores may name the same one. Default: the demo user for the demo store, else a new user. */
  credential?: Credential | undefined;
};

export type SandboxStore = Credential & { alias: string; name: string; created: boolean };

export const demoAlias = 'loja-demo';
export const demoCredential: Credential = {
  userToken: 'sandbox-user-token',
  userSecretKey: 'sandbox-secret-key',
};

/** Someone asked for a store under a token that has another secret. */
export class CredentialMismatch extends Error {}

/** Makes a store with its carts in one transaction, or returns the one that is there already, untouched. */
export async function createStore(
  pool: pg.Pool,
  options: CreateStoreOptions,
  now: Date,
): Promise<SandboxStore> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const existing = await findStore(client, options.alias);
    const made = existing ?? (await makeStore(client, options, now));
    await client.query('commit');
    // The planner knows nothing of rows that came in bulk, and the embedded database has no autovacuum.
    if (!existing && options.carts >= 1000) {
      await client.query('analyze sandbox.carts, sandbox.customers, sandbox.transactions, sandbox.orders');
    }
    return {
      alias: made.store.alias,
      name: made.store.name,
      userToken: made.user.userToken,
      userSecretKey: made.user.userSecretKey,
      created: !existing,
    };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

type StoreAndUser = { store: StoreRow; user: UserRow };

async function findStore(client: pg.ClientBase, alias: string): Promise<StoreAndUser | undefined> {
  const [found] = await drizzle(client as pg.PoolClient)
    .select({ store: stores, user: users })
    .from(stores)
    .innerJoin(users, eq(users.id, stores.userId))
    .where(eq(stores.alias, alias));
  return found;
}

async function makeStore(
  client: pg.PoolClient,
  options: CreateStoreOptions,
  now: Date,
): Promise<StoreAndUser> {
  const user = await findOrMakeUser(client, options, now);
  const [store] = await drizzle(client)
    .insert(stores)
    .values({
      userId: user.id,
      alias: options.alias,
      name: options.name ?? 'Loja Demonstração',
      active: options.active ?? true,
      createdAt: now,
    })
    .onConflictDoNothing()
    .returning();
  if (!store) {
    // Somebody else made it while we waited for his transaction.
    const other = await findStore(client, options.alias);
    if (other) return other;
    throw new Error(`the store ${options.alias} came and went`);
  }
  const plan = {
    carts: options.carts,
    customers: options.customers ?? Math.ceil(options.carts * 0.6),
    days: options.days ?? 90,
    seed: options.seed ?? 1,
  };
  await fillStore(client, store, plan, now);
  return { store, user };
}

async function findOrMakeUser(
  client: pg.PoolClient,
  options: CreateStoreOptions,
  now: Date,
): Promise<UserRow> {
  const credential =
    options.credential ?? (options.alias === demoAlias ? demoCredential : randomCredential());
  const db = drizzle(client);
  await db
    .insert(users)
    .values({ ...credential, name: 'Marina Prado', email: 'marina.prado@example.com', createdAt: now })
    .onConflictDoNothing();
  const [user] = await db.select().from(users).where(eq(users.userToken, credential.userToken));
  if (user?.userSecretKey !== credential.userSecretKey) {
    throw new CredentialMismatch('this userToken has another userSecretKey');
  }
  return user;
}

function randomCredential(): Credential {
  return { userToken: randomUUID(), userSecretKey: randomBytes(24).toString('base64url') };
}
