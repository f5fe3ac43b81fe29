import { join } from 'node:path';
import type { Pool } from 'pg';
import { openDatabase } from '#server/store/database.ts';
import { demoAlias } from './api-client.ts';
import type { Place } from './server-process.ts';

export const wantedCarts = 100_000;

/** Expressions for what a copy of a cart has of its own; `copy` is its number. */
const own: Record<string, string> = {
  id: "id || lpad(copy::text, 3, '0')",
  // Older than the days in which the sync looks again soon, so that it does not miss the copies at Yampi's.
  created_at: "created_at - copy * interval '9 days 1 hour'",
  email: "'c' || copy || '.' || email",
  phone: "left(phone, -2) || lpad(copy::text, 2, '0')",
};

/**
 * Multiplies the mirrored carts of a stopped server, up to a hundred times: names, prices and tags are spread as in the demo
 * store, over more days. The team has done something about one in twenty.
 */
export async function enlargeStore({ dataDir, databaseUrl }: Place, carts = wantedCarts): Promise<void> {
  const { pool, close } = await openDatabase({ url: databaseUrl, dataDir: join(dataDir, 'database') });
  try {
    const { rows } = await pool.query<{ name: string }>(
      `select column_name as name from information_schema.columns
       where table_name = 'mirror_carts' and is_generated = 'NEVER'`,
    );
    const columns = rows.map(({ name }) => name);
    await withoutIndexes(pool, () =>
      pool.query(
        `insert into mirror_carts (${columns.join(', ')})
       select ${columns.map((name) => own[name] ?? name).join(', ')}
       from mirror_carts, generate_series(1, 99) copy where store = $1 order by copy
       limit $2 - (select count(*) from mirror_carts where store = $1)`,
        [demoAlias, carts],
      ),
    );
    await pool.query(
      `insert into desk_carts (store, cart_id, customer_id, state, version, revision, assignee_id, contact_at,
         contact_by_id, contact_channel, won)
       select store, id, customer_id, (array['contacted', 'replied', 'lost', 'won'])[1 + row_number() over () % 4], 1, 1,
         'u' || row_number() over () % 5, now() - interval '2 days', 'u1', 'whatsapp',
         case when row_number() over () % 4 = 3 then jsonb_build_object('at', now(), 'channel', 'whatsapp', 'rule', 'said') end
       from mirror_carts where store = $1 order by md5(id) limit $2 on conflict do nothing`,
      [demoAlias, carts / 20],
    );
    // As the sync leaves it.
    await pool.query('vacuum (analyze) mirror_carts');
    await pool.query('vacuum (analyze) desk_carts');
  } finally {
    await close();
  }
}

/** A million rows are written in minutes when the indexes are made afterwards, and in a quarter of an hour with them in place. */
async function withoutIndexes(pool: Pool, work: () => Promise<unknown>): Promise<void> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select indexname as name, indexdef as definition from pg_indexes
     where tablename = 'mirror_carts' and indexdef not like 'CREATE UNIQUE%'`,
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  await work();
  for (const { definition } of rows) await pool.query(definition);
}
