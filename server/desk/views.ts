import { randomUUID } from 'node:crypto';
import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartColumn } from '#contract/app/list-look.ts';
import type { SavedView } from '#contract/app/views.ts';
import type { Db, Queries } from '#server/store/database.ts';
import { DeskRefused } from './desk-refused.ts';
import { inTurn } from './in-turn.ts';
import { deskViews } from './schema.ts';

const mostOfPerson = 50;

export type ViewFields = Pick<SavedView, 'page' | 'name' | 'shared' | 'search' | 'columns' | 'density'>;
type ViewRow = typeof deskViews.$inferSelect;

export type Views = {
  /** One's own and the shared ones of the store, by name. */
  list(store: string, personId: string): Promise<SavedView[]>;
  create(store: string, fields: ViewFields, by: Agent): Promise<SavedView>;
  change(
    store: string,
    id: string,
    fields: ViewFields & { version: number },
    by: Agent & { isOwner: boolean },
  ): Promise<SavedView>;
  /** An unknown one is no error: it is gone either way. */
  remove(store: string, id: string, by: Agent & { isOwner: boolean }): Promise<void>;
};

/** Views of the pages that keep some. Each throws {DeskRefused}. */
export function createViews(db: Db): Views {
  const one = (store: string, id: string) => and(eq(deskViews.store, store), eq(deskViews.id, id));
  const visible = (store: string, personId: string) =>
    and(eq(deskViews.store, store), or(deskViews.shared, eq(deskViews.ownerId, personId)));

  return {
    async list(store, personId) {
      const rows = await db
        .select()
        .from(deskViews)
        .where(visible(store, personId))
        .orderBy(asc(sql`lower(${deskViews.name})`), asc(deskViews.id));
      return rows.map((row) => viewOf(row, personId));
    },
    create: (store, fields, by) =>
      inTurn(db, 'views', store, async (tx) => {
        const isOwn = and(eq(deskViews.store, store), eq(deskViews.ownerId, by.id));
        const own = await tx.select({ id: deskViews.id }).from(deskViews).where(isOwn);
        if (own.length >= mostOfPerson)
          throw new DeskRefused('invalid', { name: [`Você já tem ${mostOfPerson} visões.`] });
        await refuseTakenName(tx, store, fields, by.id, '');
        const row = { store, id: randomUUID(), ownerId: by.id, ownerName: by.name, version: 1 };
        return viewOf(
          await written(
            tx
              .insert(deskViews)
              .values({ ...row, ...kept(fields) })
              .returning(),
          ),
          by.id,
        );
      }),
    change: (store, id, { version, ...fields }, by) =>
      inTurn(db, 'views', store, async (tx) => {
        const [row] = await tx.select().from(deskViews).where(one(store, id));
        if (!row || !(row.shared || row.ownerId === by.id)) throw new DeskRefused('not_found');
        refuseStranger(row, by);
        if (row.version !== version) throw new DeskRefused('conflict');
        await refuseTakenName(tx, store, fields, row.ownerId, id);
        const set = { ...kept(fields), version: version + 1 };
        return viewOf(await written(tx.update(deskViews).set(set).where(one(store, id)).returning()), by.id);
      }),
    remove: (store, id, by) =>
      inTurn(db, 'views', store, async (tx) => {
        const [row] = await tx
          .select()
          .from(deskViews)
          .where(and(visible(store, by.id), eq(deskViews.id, id)));
        if (!row) return;
        refuseStranger(row, by);
        await tx.delete(deskViews).where(one(store, id));
      }),
  };
}

async function written(rows: Promise<ViewRow[]>): Promise<ViewRow> {
  const [row] = await rows;
  if (!row) throw new Error('A view was not written.');
  return row;
}

function refuseStranger(row: ViewRow, by: { id: string; isOwner: boolean }): void {
  if (row.ownerId !== by.id && !by.isOwner) throw new DeskRefused('forbidden');
}

/** A name is taken by another of the same person's, and a shared one by any shared one. */
async function refuseTakenName(
  tx: Queries,
  store: string,
  { page, name, shared }: ViewFields,
  ownerId: string,
  ownId: string,
): Promise<void> {
  const isRival = shared
    ? or(deskViews.shared, eq(deskViews.ownerId, ownerId))
    : eq(deskViews.ownerId, ownerId);
  const rivals = await tx
    .select({ id: deskViews.id, name: deskViews.name })
    .from(deskViews)
    .where(and(eq(deskViews.store, store), eq(deskViews.page, page), isRival));
  if (rivals.some((rival) => rival.id !== ownId && folded(rival.name) === folded(name)))
    throw new DeskRefused('invalid', { name: ['Já existe uma visão com este nome.'] });
}

function folded(name: string): string {
  return name.normalize('NFC').toLocaleLowerCase('pt-BR');
}

/** What was searched for may be somebody's name, and the page is of the moment. */
function kept(fields: ViewFields): ViewFields {
  const search = new URLSearchParams(fields.search);
  for (const name of ['q', 'page', 'at', 'view']) search.delete(name);
  return { ...fields, search: search.toString() };
}

function viewOf(row: ViewRow, personId: string): SavedView {
  const { id, page, name, shared, search, columns, density, ownerId, ownerName, version } = row;
  return {
    id,
    page,
    name,
    shared,
    search,
    columns: columns as CartColumn[],
    density,
    mine: ownerId === personId,
    by: ownerName,
    version,
  };
}
