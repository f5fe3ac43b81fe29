import pg from 'pg';

/**
 * Runs something while no other process on the same database does it for the same store; false when one does.
 * The lock belongs to a connection of its own, so a crashed process gives it back.
 */
export async function withStoreLock(
  pool: pg.Pool,
  store: string,
  run: () => Promise<void>,
): Promise<boolean> {
  const client = new pg.Client(pool.options);
  // A lost connection loses the lock; every write of the sync stands alone, so the run may still go on.
  client.on('error', () => {});
  await client.connect();
  const key = [`mirror ${store}`];
  try {
    const { rows } = await client.query<{ taken: boolean }>(
      'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
      key,
    );
    if (!rows[0]?.taken) return false;
    try {
      await run();
    } finally {
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', key).catch(() => {});
    }
    return true;
  } finally {
    await client.end().catch(() => {});
  }
}
