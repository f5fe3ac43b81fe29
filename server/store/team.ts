import { and, asc, eq, isNotNull, max, or, sql } from 'drizzle-orm';
import type { Role } from '#contract/endpoint.ts';
import type { Db } from './database.ts';
import { factors, memberships, sessions, users } from './schema.ts';

/** Somebody who works in a store. */
export type TeamMember = {
  id: string;
  name: string;
  login: string | null;
  role: Role;
  /** The role holds in every store. */
  everywhere: boolean;
  disabled: boolean;
  hasSecondFactor: boolean;
  seenAt: Date | null;
};

const seenAt = sql`(select ${max(sessions.seenAt)} from ${sessions} where ${sessions.userId} = ${users.id})`;
const hasFactor = sql<boolean>`exists (
  select from ${factors} where ${factors.userId} = ${users.id} and ${factors.kind} = 'totp')`;

/** The people of a store by name, owners first. */
export async function listTeam(db: Db, alias: string): Promise<TeamMember[]> {
  const isMember = and(eq(memberships.userId, users.id), eq(memberships.alias, alias));
  const rows = await db
    .select({
      user: users,
      role: memberships.role,
      hasSecondFactor: hasFactor,
      seenAt: seenAt.mapWith(sessions.seenAt),
    })
    .from(users)
    .leftJoin(memberships, isMember)
    .where(or(isNotNull(users.role), isNotNull(memberships.role)))
    .orderBy(sql`coalesce(${users.role}, ${memberships.role}) <> 'owner'`, asc(users.name), asc(users.id));
  return rows.map(({ user, role, ...row }) => ({
    id: user.id,
    name: user.name,
    login: user.login,
    role: user.role ?? role ?? 'marketer',
    everywhere: user.role !== null,
    disabled: user.disabledAt !== null,
    ...row,
  }));
}
