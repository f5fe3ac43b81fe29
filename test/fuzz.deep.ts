import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { ownDatabase } from './own-database.ts';

const own = ownDatabase();

test('20,000 odd requests: no fault of ours, no secret, nobody down', async () => {
  const { statuses, ...found } = await fuzz(own.db, 20_000);
  expect(found).toEqual({ ownFaults: [], leaks: [], logged: [], isAlive: true });
  expect([...statuses.values()].reduce((sum, one) => sum + one)).toBe(20_000);
});
