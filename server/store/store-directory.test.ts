import { afterEach, expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { stores } from './schema.ts';
import { createStoreDirectory, type StoreDirectory } from './store-directory.ts';

const { db } = testDatabase();
const storeOf = (alias: string) => ({ alias, name: alias, active: true });

const opened: StoreDirectory[] = [];

afterEach(async () => {
  // A question about an unknown store waits for a read under way, which would else write into the next test.
  await Promise.allSettled(opened.splice(0).map((directory) => directory.find('unknown')));
  await db.delete(stores);
});

/** A Yampi whose stores can be changed, and a clock. */
function directoryOf(aliases: string[]) {
  const clock = { at: 0 };
  const yampi = { aliases, isDown: false, reads: 0 };
  const directory = createStoreDirectory({
    db,
    credentials: async () => [{ id: null, credential: { userToken: 'token', userSecretKey: 'secret' } }],
    readsPerMinute: 8,
    now: () => new Date(clock.at),
    async fetchStores() {
      yampi.reads += 1;
      if (yampi.isDown) throw new Error('down');
      return yampi.aliases.map(storeOf);
    },
  });
  opened.push(directory);
  return { directory, yampi, clock };
}

test('the stores keep Yampi’s order and are asked for once', async () => {
  const { directory, yampi } = directoryOf(['b', 'a']);
  await directory.list();
  const known = await directory.find('b');
  expect(known).toEqual(storeOf('b'));
  expect(await directory.list()).toEqual([storeOf('b'), storeOf('a')]);
  expect(yampi.reads).toBe(1);
});

test('a store made a moment ago is found; one that does not exist is asked for 8 times a minute at most', async () => {
  const { directory, yampi, clock } = directoryOf(['a']);
  await directory.find('a');
  yampi.aliases.push('new');
  expect(await directory.find('new')).toEqual(storeOf('new'));
  for (let time = 0; time < 20; time += 1) expect(await directory.find('nowhere')).toBeUndefined();
  expect(yampi.reads).toBe(8);
  clock.at += 60_000;
  await directory.find('nowhere');
  expect(yampi.reads).toBe(9);
});

test('questions at the same moment share one read', async () => {
  const { directory, yampi } = directoryOf(['a']);
  await Promise.all(['a', 'a', 'a', 'a'].map((alias) => directory.find(alias)));
  expect(yampi.reads).toBeLessThanOrEqual(2);
});

test('with Yampi away the last known stores remain, after a restart too', async () => {
  const before = directoryOf(['a']);
  await before.directory.list();
  before.yampi.isDown = true;
  before.clock.at += 10 * 60_000;
  expect(await before.directory.find('a')).toEqual(storeOf('a'));
  const after = directoryOf([]);
  after.yampi.isDown = true;
  expect(await after.directory.list()).toEqual([storeOf('a')]);
  await expect(after.directory.find('other')).rejects.toThrow('down');
});
