import { and, eq, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { Role } from '#contract/endpoint.ts';
import type { Db, Queries } from './database.ts';
import { users } from './schema.ts';

/** One person for each role, so that demo mode shows what each of them sees. */
export const demoPeople = {
  owner: { id: 'demo-owner', name: 'Helena Prado' },
  support: { id: 'demo-support', name: 'Ana Ribeiro' },
  marketer: { id: 'demo-marketer', name: 'Caio Nunes' },
} as const satisfies Record<Role, { id: string; name: string }>;

/** Puts the demo people into the database, and back to what they were if somebody tried the team page on them. */
export async function ensureDemoPeople(db: Db, now: () => Date): Promise<void> {
  const people = Object.entries(demoPeople) as [Role, { id: string; name: string }][];
  await db
    .insert(users)
    .values(people.map(([role, person]) => ({ ...person, role, demo: true, createdAt: now() })))
    .onConflictDoUpdate({ target: users.id, set: { role: sql`excluded.role`, disabledAt: null } });
}

/** A person of whom this is true can come in: no installation may be without such an owner. */
export const canSignIn = and(isNull(users.disabledAt), or(users.demo, isNotNull(users.passwordHash)));

/** Lets one change of people and roles happen after the other, so that each sees what the one before left. */
export async function lockPeople(tx: Queries): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('people', 0))`);
}

/** Why a database does not fit the mode; invented and real people must never share one. */
export async function whyWrongDatabase(db: Db, mode: 'demo' | 'live'): Promise<string | undefined> {
  const [stranger] = await db
    .select({ id: users.id })
    .from(users)
    .where(eq(users.demo, mode === 'live'))
    .limit(1);
  if (!stranger) return undefined;
  return mode === 'live'
    ? 'The database holds demo people, who need no password: live mode wants a database of its own (DATA_DIR or DATABASE_URL).'
    : 'The database holds the people of a real store: demo mode wants a database of its own (DATA_DIR or DATABASE_URL).';
}
