import { expect, test } from 'vitest';
import { killDuringWrites } from './kill-during-writes.ts';
import { serverProcesses } from './server-process.ts';

const start = serverProcesses({});

test('killed 50 times during writes: 0 acknowledged writes are lost', async () => {
  const { acknowledged, ...end } = await killDuringWrites(start, 50);
  expect(end).toEqual({ lost: [], brokenAt: null });
  expect(acknowledged).toBeGreaterThan(100);
});
