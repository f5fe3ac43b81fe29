import { expect, test, vi } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createSandbox } from './sandbox.ts';

const { pool } = testDatabase();

test('a failure inside is handed on, and nothing of it is printed or answered', async () => {
  const printed = vi.spyOn(process.stderr, 'write');
  const heard: unknown[] = [];
  const sandbox = await createSandbox({ pool, onFailure: (error) => heard.push(error) });
  vi.spyOn(pool, 'query').mockRejectedValueOnce(new Error('no such column: maria') as never);
  const answer = await sandbox.app.request('/control/stores/maria/faults', { method: 'DELETE' });
  expect(answer.status).toBe(500);
  expect(await answer.json()).toEqual({ message: 'Server Error', status_code: 500 });
  expect(heard.map(String)).toEqual([expect.stringContaining('maria')]);
  expect(printed).not.toHaveBeenCalled();
  printed.mockRestore();
});
