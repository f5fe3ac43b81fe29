import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import type pg from 'pg';

/** The newer row stands in for one of the same key. */
type Conflict = { replace?: boolean };

/**
 * Writes complete rows, a few thousand at a time: one array per column is the fastest way in that needs no COPY,
 * which the embedded database does not speak.
 */
export async function insertRows<T extends PgTable>(
  client: pg.ClientBase,
  table: T,
  rows: readonly T['$inferSelect'][],
  { replace = false }: Conflict = {},
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const arrays = columns.map(([, column], at) => `$${at + 1}::${column.getSQLType()}[]`).join(', ');
  const target = `"${getTableConfig(table).schema}"."${getTableName(table)}"`;
  for (let from = 0; from < rows.length; from += 4000) {
    const batch: readonly Record<string, unknown>[] = rows.slice(from, from + 4000);
    const values = columns.map(([key]) => batch.map((row) => written(row[key])));
    await client.query(
      `insert into ${target} (${names}) select * from unnest(${arrays}) ${replace ? replacing(table) : ''}`,
      values,
    );
  }
}

function replacing(table: PgTable): string {
  const key = getTableConfig(table).primaryKeys.flatMap(({ columns }) => columns.map(({ name }) => name));
  const others = Object.values(getTableColumns(table)).filter(({ name }) => !key.includes(name));
  const changes = others.map(({ name }) => `"${name}" = excluded."${name}"`);
  return `on conflict (${key.map((name) => `"${name}"`).join(', ')}) do update set ${changes.join(', ')}`;
}

function written(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
