import { randomUUID } from 'node:crypto';
import { and, count, eq, isNotNull } from 'drizzle-orm';
import type pg from 'pg';
import type { Db } from '#server/store/database.ts';
import { createFakeYampi, type FakeCart } from './fake-yampi.ts';
import { mirrorCarts } from './schema.ts';
import { createSync } from './sync.ts';

const minute = 60_000;

/** Makes stores of a test's own, each with a clock and a scripted API. */
export function testSync({ pool, db }: { pool: pg.Pool; db: Db }) {
  return function setUp(carts: FakeCart[] = [], alias = `sync-${randomUUID()}`) {
    const clock = { at: Date.parse('2026-11-20T15:00:00Z') };
    const fake = createFakeYampi(carts);
    const { call } = fake.client;
    // An answer takes its time, so that no read begins in the millisecond in which another ended.
    fake.client.call = (operation, input) => {
      clock.at++;
      return call(operation, input);
    };
    const now = () => new Date(clock.at);
    const sync = createSync({ db, pool, yampi: fake.client, now });
    const run = async (after = 0) => {
      clock.at += after;
      sync.watch(alias);
      await sync.runDue();
      return sync.status(alias);
    };
    const countOf = async (gone?: 'gone') => {
      const where = and(eq(mirrorCarts.store, alias), gone && isNotNull(mirrorCarts.goneAt));
      const [row] = await db.select({ n: count() }).from(mirrorCarts).where(where);
      return row?.n;
    };
    const restarted = () => createSync({ db, pool, yampi: fake.client, now });
    return { alias, clock, fake, sync, run, countOf, restarted };
  };
}

/** Carts that follow each other back in time. */
export function series(
  size: number,
  { from = '2026-11-20T14:00:00Z', every = minute, firstId = 1 } = {},
): FakeCart[] {
  return Array.from({ length: size }, (_, index) => ({
    id: firstId + index,
    createdAt: new Date(Date.parse(from) - index * every).toISOString(),
  }));
}
