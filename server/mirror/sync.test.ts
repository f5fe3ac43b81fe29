import { and, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { testDatabase } from '../../test/test-database.ts';
import { mirrorCarts } from './schema.ts';
import { loadState } from './sync-state.ts';
import { series, testSync } from './test-sync.ts';

const { pool, db } = testDatabase();
const setUp = testSync({ pool, db });
const minute = 60_000;

const pagesOf = (calls: { query: Record<string, unknown> }[]) =>
  calls.map(({ query }) => `${query.date ?? 'all'} ${query.page}`);

test('a store that nobody has watched has never been read', async () => {
  const { sync, alias } = setUp();
  expect(await sync.status(alias)).toMatchObject({ state: 'never', freshAt: null, progress: null });
});

test('the first sync looks at the newest hundred, then reads every window, newest first', async () => {
  const { fake, run, countOf } = setUp(series(450, { every: 6 * 60 * minute }));
  const status = await run();
  expect(pagesOf(fake.calls)).toEqual([
    'all 1',
    'created_at:2026-11-19|2026-11-20 1',
    'created_at:2026-11-13|2026-11-18 1',
    'created_at:2026-10-21|2026-11-12 1',
    'created_at:2026-08-22|2026-10-20 1',
    'created_at:2026-08-22|2026-10-20 2',
    'created_at:2026-08-22|2026-10-20 3',
    'created_at:2010-01-01|2026-08-21 1',
  ]);
  expect(await countOf()).toBe(450);
  expect(status).toMatchObject({
    state: 'idle',
    freshAt: expect.stringMatching(/^2026-11-20T15:00:00/),
    problem: null,
    progress: null,
    truncatedDays: [],
  });
});

test('later syncs read only what is due', async () => {
  const { fake, run } = setUp(series(10));
  await run();
  fake.calls.length = 0;
  await run(1 * minute);
  expect(pagesOf(fake.calls)).toEqual([]);
  await run(1 * minute);
  expect(pagesOf(fake.calls)).toEqual(['created_at:2026-11-19|2026-11-20 1']);
  fake.calls.length = 0;
  await run(30 * minute);
  expect(pagesOf(fake.calls)).toEqual([
    'created_at:2026-11-19|2026-11-20 1',
    'created_at:2026-11-13|2026-11-18 1',
  ]);
});

test('without anybody the newest carts are read every 15 minutes, and not at all after an hour', async () => {
  const { fake, sync, clock, run } = setUp(series(10));
  await run();
  const readsAfter = async (wait: number) => {
    fake.calls.length = 0;
    clock.at += wait;
    await sync.runDue();
    return fake.calls.length;
  };
  expect(await readsAfter(2 * minute)).toBe(1);
  expect(await readsAfter(16 * minute)).toBe(1);
  expect(await readsAfter(3 * minute)).toBe(0);
  expect(await readsAfter(12 * minute)).toBeGreaterThan(0);
  expect(await readsAfter(40 * minute)).toBe(0);
});

test('a cart that a complete read lacks is marked as gone, and comes back when it is seen again', async () => {
  const { fake, run, countOf } = setUp(series(250));
  await run();
  const [left] = fake.carts.splice(120, 1);
  await run(2 * minute);
  expect(await countOf('gone')).toBe(1);
  if (left) fake.carts.push(left);
  await run(2 * minute);
  expect(await countOf('gone')).toBe(0);
  expect(await countOf()).toBe(250);
});

test('a period that the API does not heed is told, what came is kept, and nothing is marked as gone', async () => {
  const { fake, run, countOf } = setUp(series(250, { every: 60 * minute }));
  fake.heedsDate = false;
  expect(await run()).toMatchObject({ ignoredFilter: 'period' });
  expect([await countOf(), await countOf('gone')]).toEqual([250, 0]);
  fake.heedsDate = true;
  expect(await run(24 * 60 * minute)).toMatchObject({ ignoredFilter: null });
});

test('a cart that leaves while the pages are read hides its neighbour; nobody is marked until a whole read', async () => {
  const { fake, run, countOf, alias } = setUp(series(250));
  await run();
  const firstPage = fake.calls.length + 1;
  fake.before = (_, number) => {
    if (number === firstPage + 1) fake.carts.splice(4, 1);
  };
  const gone: unknown[] = [];
  await run(2 * minute);
  gone.push(await countOf('gone'));
  // 3 pages told 250 and then 249 carts; the read after them is whole.
  const ofCarts = fake.calls.slice(firstPage - 1).filter(({ name }) => name === 'listCarts');
  expect(pagesOf(ofCarts).length).toBe(6);
  expect(gone).toEqual([1]);
  const [skipped] = await db
    .select({ goneAt: mirrorCarts.goneAt })
    .from(mirrorCarts)
    .where(and(eq(mirrorCarts.store, alias), eq(mirrorCarts.id, '101')));
  expect(skipped?.goneAt).toBeNull();
});

test('a window that drifts on every read is given up after three reads, and nothing is marked', async () => {
  const { fake, run, countOf } = setUp(series(250));
  await run();
  const before = fake.calls.length;
  fake.before = ({ query }) => {
    if (query.page === 2) fake.carts.splice(4, 1);
  };
  const status = await run(2 * minute);
  expect(fake.calls.length - before).toBe(9);
  expect(await countOf('gone')).toBe(0);
  expect(status.state).toBe('idle');
});

test('an unreadable row is counted, and its window marks nothing', async () => {
  const { fake, run, countOf } = setUp(series(10));
  await run();
  fake.carts.splice(0, 1, { id: -1, createdAt: '2026-11-20T14:00:00Z', wire: { id: 'x' } });
  const status = await run(2 * minute);
  expect(status.unreadable).toBe(1);
  expect(await countOf('gone')).toBe(0);
});

test('a restart goes on from the page before', async () => {
  const { fake, run, restarted, alias, clock, countOf } = setUp(series(450));
  fake.before = (_, number) => {
    if (number === 5) throw new UpstreamError('busy', 'spent', { retryAfter: 30 });
  };
  const waiting = await run();
  expect(waiting).toMatchObject({
    state: 'waiting',
    resumesAt: expect.stringMatching(/^2026-11-20T15:00:30/),
    problem: null,
    progress: { done: 300, total: 450 },
  });
  fake.calls.length = 0;
  fake.before = () => {};
  const again = restarted();
  again.watch(alias);
  await again.runDue();
  expect(fake.calls).toEqual([]);
  clock.at += 30_000;
  await again.runDue();
  expect(pagesOf(fake.calls).slice(0, 3)).toEqual(
    [3, 4, 5].map((page) => `created_at:2026-11-19|2026-11-20 ${page}`),
  );
  expect(await countOf()).toBe(450);
  expect((await again.status(alias)).state).toBe('idle');
});

test('a failure is told, tried again after a growing wait, and at once when somebody asks', async () => {
  const { fake, run, sync, alias } = setUp(series(10));
  fake.before = () => {
    throw new UpstreamError('store_credentials', 'listCarts: HTTP 401');
  };
  expect(await run()).toMatchObject({ state: 'failed', problem: 'store_credentials', progress: null });
  await run(29_000);
  expect(fake.calls.length).toBe(1);
  await run(1_000);
  expect(fake.calls.length).toBe(2);
  await run(59_000);
  expect(fake.calls.length).toBe(2);
  fake.before = () => {};
  sync.force(alias);
  expect(await run()).toMatchObject({ state: 'idle', problem: null, resumesAt: null });
});

test('force reads the newest carts although they are fresh', async () => {
  const { fake, run, sync, alias } = setUp(series(10));
  await run();
  fake.calls.length = 0;
  sync.force(alias);
  await run();
  expect(pagesOf(fake.calls)).toEqual(['created_at:2026-11-19|2026-11-20 1']);
});

test('who asks during a read that succeeds has what they asked for: the next one insists on nothing', async () => {
  const { fake, run, sync, alias } = setUp(series(10));
  const { call } = fake.client;
  const insisted: unknown[] = [];
  fake.client.call = (operation, input) => {
    insisted.push((input as { insists?: boolean }).insists);
    return call(operation, input);
  };
  fake.before = () => sync.force(alias);
  await run();
  fake.before = () => {};
  const before = insisted.length;
  await run(2 * minute);
  expect(before).toBeGreaterThan(0);
  expect(insisted.length).toBeGreaterThan(before);
  expect(insisted.slice(before)).not.toContain(true);
});

test('a new day makes a new plan and reads the new window only', async () => {
  const { fake, run, alias } = setUp(series(10));
  await run();
  fake.calls.length = 0;
  await run(12 * 60 * minute + 1);
  expect((await loadState(db, alias)).windows.map(({ firstDay, lastDay }) => [firstDay, lastDay])).toEqual([
    ['2026-11-20', '9999-12-31'],
    ['2026-11-14', '2026-11-19'],
    ['2026-10-22', '2026-11-13'],
    ['2026-08-23', '2026-10-21'],
    ['2010-01-01', '2026-08-22'],
  ]);
  expect(pagesOf(fake.calls)).not.toContain('created_at:2010-01-01|2026-08-22 1');
});

test('a window at the cap is halved, and a day at the cap is read by scroll', async () => {
  const older = series(10_300, { from: '2026-11-17T20:00:00Z', every: 1_000, firstId: 1_000 });
  const { fake, run, countOf } = setUp([...series(20), ...older]);
  const status = await run();
  expect(fake.calls.some(({ query }) => query.scroll)).toBe(true);
  expect(await countOf()).toBe(10_320);
  expect(status.truncatedDays).toEqual([]);
}, 60_000);

test('a day that scroll does not bring is named, and none of its carts is marked', async () => {
  const { fake, run, countOf } = setUp(series(10_050, { every: 1_000, firstId: 1_000 }));
  fake.scrollWorks = false;
  const status = await run();
  expect(status.truncatedDays).toEqual(['2026-11-20']);
  expect(await countOf('gone')).toBe(0);
}, 60_000);

test('stop ends a run between pages', async () => {
  const { fake, sync, alias, countOf } = setUp(series(900));
  const stopped: Promise<void>[] = [];
  fake.before = (_, number) => {
    if (number === 4) stopped.push(sync.stop());
  };
  sync.watch(alias);
  await sync.runDue();
  await Promise.all(stopped);
  expect(fake.calls.length).toBe(4);
  expect(await countOf()).toBe(300);
});
