import { expect, test } from 'vitest';
import { killDuringWrites } from './kill-during-writes.ts';
import { serverProcesses } from './server-process.ts';

const start = serverProcesses({});

// The same with 50 kills is `npm run test:deep`.
test('killed twice during writes: what was acknowledged is there', async () => {
  const { acknowledged, ...end } = await killDuringWrites(start, 2);
  expect(end).toEqual({ lost: [], brokenAt: null });
  expect(acknowledged).toBeGreaterThan(2);
}, 90_000);
