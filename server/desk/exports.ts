import { and, desc, eq, lt } from 'drizzle-orm';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartExport } from '#contract/app/exports.ts';
import type { Db } from '#server/store/database.ts';
import { deskExports as table } from './schema.ts';

type Row = typeof table.$inferSelect;

export type NewExport = Pick<Row, 'id' | 'kind' | 'search' | 'searched'> & { by: Agent };

/** Which exports there were; of a CSV also how far it got. */
export type Exports = {
  /** A CSV runs from now on; Yampi's is only requested. */
  begin(store: string, made: NewExport): Promise<CartExport>;
  note(store: string, id: string, change: Partial<Pick<Row, 'rows' | 'state'>>): Promise<void>;
  /** Forgets one that never was: Yampi refused it. */
  drop(store: string, id: string): Promise<void>;
  /** Newest first; `byId` null: everybody's. */
  list(store: string, byId: string | null): Promise<CartExport[]>;
};

const most = 50;
/** No file takes as long; one that still seems to run was cut off with its process. */
const longest = 60 * 60_000;

export function createExports(db: Db, now: () => Date): Exports {
  const shown = (row: Row): CartExport => ({
    id: row.id,
    at: row.at.toISOString(),
    by: row.byName,
    kind: row.kind,
    search: row.search,
    searched: row.searched,
    rows: row.rows,
    state: row.state,
  });
  return {
    async begin(store, { by, ...made }) {
      const isCsv = made.kind === 'csv';
      const row: Row = {
        ...made,
        store,
        at: now(),
        byId: by.id,
        byName: by.name,
        rows: isCsv ? 0 : null,
        state: isCsv ? 'running' : 'requested',
      };
      await db.insert(table).values(row);
      return shown(row);
    },
    async note(store, id, change) {
      await db
        .update(table)
        .set(change)
        .where(and(eq(table.store, store), eq(table.id, id)));
    },
    async drop(store, id) {
      await db.delete(table).where(and(eq(table.store, store), eq(table.id, id)));
    },
    async list(store, byId) {
      const cutOff = new Date(now().getTime() - longest);
      await db
        .update(table)
        .set({ state: 'failed' })
        .where(and(eq(table.store, store), eq(table.state, 'running'), lt(table.at, cutOff)));
      const rows = await db
        .select()
        .from(table)
        .where(and(eq(table.store, store), byId === null ? undefined : eq(table.byId, byId)))
        .orderBy(desc(table.at), desc(table.id))
        .limit(most);
      return rows.map(shown);
    },
  };
}
