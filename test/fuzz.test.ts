import { expect, test } from 'vitest';
import { fuzz } from './fuzz.ts';
import { ownDatabase } from './own-database.ts';

const own = ownDatabase();

// The same with 20,000 is `npm run test:deep`.
test('200 odd requests: no fault of ours, no secret, nobody down', async () => {
  const { statuses, ...found } = await fuzz(own.db, 200);
  expect(found).toEqual({ ownFaults: [], leaks: [], logged: [], isAlive: true });
  for (const status of [200, 401, 403, 404, 422]) expect(statuses.get(status) ?? 0).toBeGreaterThan(1);
}, 60_000);
