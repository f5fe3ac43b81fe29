import { randomUUID } from 'node:crypto';
import { and, count, desc, eq } from 'drizzle-orm';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { StatNote } from '#contract/app/stat-notes.ts';
import type { Db } from '#server/store/database.ts';
import { DeskRefused } from './desk-refused.ts';
import { inTurn } from './in-turn.ts';
import { deskStatNotes as notes } from './schema.ts';

const most = 200;

type Reader = Agent & { isOwner: boolean };

export type StatNotes = {
  /** Newest day first. */
  list(store: string, reader: Reader): Promise<StatNote[]>;
  /** @throws {DeskRefused} `invalid` when the store has as many as it may */
  add(store: string, note: Pick<StatNote, 'day' | 'text'>, by: Reader): Promise<StatNote>;
  /** An unknown one is no error: it is gone either way. @throws {DeskRefused} `forbidden` for another person's */
  remove(store: string, id: string, by: Reader): Promise<void>;
};

/** What a store's team wrote beside its charts. */
export function createStatNotes(db: Db): StatNotes {
  return {
    async list(store, reader) {
      const rows = await db
        .select()
        .from(notes)
        .where(eq(notes.store, store))
        .orderBy(desc(notes.day), desc(notes.id));
      return rows.map((row) => noteOf(row, reader));
    },
    add: (store, { day, text }, by) =>
      inTurn(db, 'notes', store, async (tx) => {
        const [had] = await tx.select({ count: count() }).from(notes).where(eq(notes.store, store));
        if ((had?.count ?? 0) >= most)
          throw new DeskRefused('invalid', { text: [`A loja já tem ${most} anotações. Apague uma antes.`] });
        const row = { store, id: randomUUID(), day, text, byId: by.id, byName: by.name };
        await tx.insert(notes).values(row);
        return noteOf(row, by);
      }),
    async remove(store, id, by) {
      const one = and(eq(notes.store, store), eq(notes.id, id));
      const [row] = await db.select().from(notes).where(one);
      if (row && !isRemovable(row, by)) throw new DeskRefused('forbidden');
      await db.delete(notes).where(one);
    },
  };
}

type Row = typeof notes.$inferSelect;

function noteOf(row: Row, reader: Reader): StatNote {
  const { id, day, text, byName } = row;
  return { id, day, text, by: byName, removable: isRemovable(row, reader) };
}

function isRemovable({ byId }: Row, { id, isOwner }: Reader): boolean {
  return isOwner || byId === id;
}
