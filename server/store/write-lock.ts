import pg from 'pg';

export type WriteLock = {
  /**
   * Runs one after the other what changes the same object, in this process and in others on the same database.
   * `assertHeld` throws when another process may have the object by now: ask it right before the write.
   */
  run<T>(object: string, work: (assertHeld: () => void) => Promise<T>): Promise<T>;
};

/**
 * @param pool of a PostgreSQL server that several processes share; null for the embedded database, which has one
 *   process and one backend, whose advisory locks would keep nobody out
 */
export function createWriteLock(pool: pg.Pool | null): WriteLock {
  const tails = new Map<string, Promise<unknown>>();

  function run<T>(object: string, work: (assertHeld: () => void) => Promise<T>): Promise<T> {
    const before = tails.get(object) ?? Promise.resolve();
    const mine = before.then(() => (pool ? withAdvisoryLock(pool, object, work) : work(() => {})));
    const tail = mine.catch(() => {});
    tails.set(object, tail);
    void tail.then(() => {
      if (tails.get(object) === tail) tails.delete(object);
    });
    return mine;
  }

  return { run };
}

/** On a connection of its own: a write waits for Yampi, and must not keep others from the pool meanwhile. */
async function withAdvisoryLock<T>(
  pool: pg.Pool,
  object: string,
  work: (assertHeld: () => void) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(pool.options);
  let isLost = false;
  const lose = () => {
    isLost = true;
  };
  client.on('error', lose).on('end', lose);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(hashtextextended($1, 0))', [`write ${object}`]);
    return await work(() => {
      if (isLost) throw new Error('The lock of a write was lost before the write.');
    });
  } finally {
    // The lock goes with its connection.
    await client.end().catch(() => {});
  }
}
