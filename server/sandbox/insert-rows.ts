import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { arrayLiteral } from './array-literal.ts';

/** One statement that inserts many rows. */
export type Insertion = { text: string; values: string[] };

type Manner = {
  /** The newer row stands in for one of the same key. */
  replace?: boolean;
  /** The store of rows that do not name theirs. */
  storeId?: number;
};

const atOnce = 4000;

/**
 * Statements that write complete rows: one array per column is the fastest way in that needs no COPY, which the
 * embedded database does not speak.
 */
export function* insertionsOf<T extends PgTable>(
  table: T,
  rows: readonly T['$inferSelect'][],
  { replace = false, storeId }: Manner = {},
): Generator<Insertion> {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const arrays = columns.map(([, column], at) => `$${at + 1}::${column.getSQLType()}[]`).join(', ');
  const target = `"${getTableConfig(table).schema}"."${getTableName(table)}"`;
  for (let from = 0; from < rows.length; from += atOnce) {
    const batch: readonly Record<string, unknown>[] = rows.slice(from, from + atOnce);
    yield {
      text: `insert into ${target} (${names}) select * from unnest(${arrays}) ${replace ? replacing(table) : ''}`,
      values: columns.map(([key]) =>
        arrayLiteral(batch.map(key === 'storeId' ? (row) => row[key] ?? storeId : (row) => row[key])),
      ),
    };
  }
}

function replacing(table: PgTable): string {
  const key = getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name));
  const others = Object.values(getTableColumns(table)).filter(({ name }) => !key.includes(name));
  const changes = others.map(({ name }) => `"${name}" = excluded."${name}"`);
  return `on conflict (${key.map((name) => `"${name}"`).join(', ')}) do update set ${changes.join(', ')}`;
}

/** Writes complete rows, a few thousand at a time. */
export function insertRows<T extends PgTable>(
  client: pg.ClientBase,
  table: T,
  rows: readonly T['$inferSelect'][],
  manner?: Manner,
): Promise<void> {
  return insertAll(client, insertionsOf(table, rows, manner));
}

/** Runs statements one after the other; while the database does one, the next is made. */
export async function insertAll(client: pg.ClientBase, insertions: Iterable<Insertion>): Promise<void> {
  let running: Promise<unknown> = Promise.resolve();
  for (const insertion of insertions) {
    await running;
    running = client.query(insertion);
    // It is awaited above or below; until then its failure is nobody's news.
    running.catch(() => {});
    // Making the next one blocks: this one has to be on its way before.
    await new Promise((resolve) => setImmediate(resolve));
  }
  await running;
}
