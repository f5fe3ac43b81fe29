import { and, desc, eq, gte, lt, type SQL } from 'drizzle-orm';
import type { AuditSearch } from '#contract/app/audit.ts';
import { endOfDay, startOfDay } from '#contract/sao-paulo.ts';
import { contentHash } from './content-hash.ts';
import type { Db } from './database.ts';
import { type AuditField, audit } from './schema.ts';

export type AuditEntry = {
  actor: { id: string; name: string; sessionId: string | null };
  /** Null for what concerns the installation and no single store. */
  alias: string | null;
  operation: string;
  object: string;
  fields: AuditField[];
  outcome: (typeof audit.$inferSelect)['outcome'];
  requestId: string;
};

export type StoredAuditRow = typeof audit.$inferSelect;

export type Audit = {
  /** Adds a row. It must be there before the deed it announces, so a failure to add is thrown. */
  record(entry: AuditEntry): Promise<void>;
  /** A store's rows, newest first, at most `limit`. */
  list(alias: string, search: AuditSearch, limit: number): Promise<StoredAuditRow[]>;
  /** How often one person has done something since then. */
  count(filter: { actorId: string; operation: string; since: Date }): Promise<number>;
  /** Everybody and everything that a store's rows name. */
  names(alias: string): Promise<{ actors: { id: string; name: string }[]; operations: string[] }>;
  /** Number of the first row that does not follow from the one before; null when the whole chain holds. */
  firstBroken(): Promise<number | null>;
};

const pageOfChain = 1_000;
/** Two processes that want the same number: one of them takes the next. */
const patience = 50;

/** The audit: a chain of rows, each with the hash of the one before. */
export function createAudit(db: Db, now: () => Date): Audit {
  async function append(entry: AuditEntry): Promise<boolean> {
    const [last] = await db
      .select({ seq: audit.seq, hash: audit.hash })
      .from(audit)
      .orderBy(desc(audit.seq))
      .limit(1);
    const { actor, ...deed } = entry;
    const row = {
      ...deed,
      seq: (last?.seq ?? 0) + 1,
      at: now(),
      actorId: actor.id,
      actorName: actor.name,
      sessionId: actor.sessionId,
      previousHash: last?.hash ?? '',
    };
    const added = await db
      .insert(audit)
      .values({ ...row, hash: hashOf(row) })
      .onConflictDoNothing()
      .returning({ seq: audit.seq });
    return added.length > 0;
  }

  async function persist(entry: AuditEntry): Promise<void> {
    for (let tries = 0; tries < patience; tries++) if (await append(entry)) return;
    throw new Error('The audit takes no row: too many are being added at once.');
  }

  // One after the other here, so that only other processes are competitors.
  let last: Promise<void> = Promise.resolve();

  return {
    record(entry) {
      const mine = last.then(() => persist(entry));
      last = mine.catch(() => {});
      return mine;
    },
    list(alias, search, limit) {
      return db
        .select()
        .from(audit)
        .where(and(...conditions(alias, search)))
        .orderBy(desc(audit.seq))
        .limit(limit);
    },
    count: ({ actorId, operation, since }) =>
      db.$count(
        audit,
        and(
          eq(audit.actorId, actorId),
          eq(audit.operation, operation),
          eq(audit.outcome, 'done'),
          gte(audit.at, since),
        ),
      ),
    async names(alias) {
      const actors = await db
        .selectDistinctOn([audit.actorId], { id: audit.actorId, name: audit.actorName })
        .from(audit)
        .where(eq(audit.alias, alias))
        .orderBy(audit.actorId, desc(audit.seq));
      const operations = await db
        .selectDistinct({ operation: audit.operation })
        .from(audit)
        .where(eq(audit.alias, alias))
        .orderBy(audit.operation);
      return {
        actors: actors.flatMap(({ id, name }) => (id ? [{ id, name }] : [])),
        operations: operations.map((one) => one.operation),
      };
    },
    async firstBroken() {
      let previous = { seq: 0, hash: '' };
      for (;;) {
        const rows = await db
          .select()
          .from(audit)
          .where(gte(audit.seq, previous.seq + 1))
          .orderBy(audit.seq)
          .limit(pageOfChain);
        for (const row of rows) {
          const follows = row.seq === previous.seq + 1 && row.previousHash === previous.hash;
          if (!follows || row.hash !== hashOf(row)) return row.seq;
          previous = row;
        }
        if (rows.length < pageOfChain) return null;
      }
    },
  };
}

function hashOf(row: Omit<StoredAuditRow, 'hash'> & { hash?: string }): string {
  const { hash: _, at, ...rest } = row;
  return contentHash({ ...rest, at: at.toISOString() });
}

function conditions(alias: string, search: AuditSearch): SQL[] {
  const found = [eq(audit.alias, alias)];
  if (search.actor) found.push(eq(audit.actorId, search.actor));
  if (search.operation) found.push(eq(audit.operation, search.operation));
  if (search.object) found.push(eq(audit.object, search.object));
  if (search.from) found.push(gte(audit.at, new Date(startOfDay(search.from))));
  if (search.to) found.push(lt(audit.at, new Date(endOfDay(search.to))));
  if (search.before) found.push(lt(audit.seq, search.before));
  return found;
}
