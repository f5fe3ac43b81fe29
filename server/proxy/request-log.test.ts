import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createLog, logFailure } from './request-log.ts';

const { db } = testDatabase();

test('a failed query is logged by class, code and place; values that look like a place are not', async () => {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });
  const value = 'maria@example.com\n    at maria (maria@example.com:1:1)';
  const failed = await db.execute(sql`select ${value}::int`).catch((error: unknown) => error);
  logFailure(log, { operation: 'listCarts', requestId: 'r-1' }, failed);
  const line = JSON.parse(lines[0] ?? '');
  expect(line).toMatchObject({ operation: 'listCarts', requestId: 'r-1', errorCode: '22P02' });
  expect(line.stack.length).toBeGreaterThan(0);
  expect(lines.join('')).not.toMatch(/maria|select/);
});

test('whatever is thrown is logged', () => {
  const lines: string[] = [];
  const log = createLog('error', { write: (line) => void lines.push(line) });
  logFailure(log, { operation: 'x' }, 'maria@example.com');
  const changed = new Error('first');
  changed.message = 'maria@example.com';
  logFailure(log, { operation: 'y' }, changed);
  expect(lines.map((line) => JSON.parse(line).error)).toEqual(['string', 'Error']);
  expect(lines.join('')).not.toContain('maria');
});
