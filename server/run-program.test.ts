import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../test/test-database.ts';
import { sentenceOf } from './run-program.ts';

const { pool, db } = testDatabase();
const caught = (work: Promise<unknown>) => work.then(String, (error: unknown) => error);

test('a start that fails in the database tells the code, never the values', async () => {
  const byBuilder = await caught(db.execute(sql`select ${'maria@example.com'}::int`));
  const byDriver = await caught(pool.query('select $1::int', ['maria@example.com']));
  expect(String(byDriver)).toContain('maria');
  expect([byBuilder, byDriver].map(sentenceOf)).toEqual([
    'The database refused a question (22P02).',
    'The database refused a question (22P02).',
  ]);
});

test('our own sentences are told as they are', () => {
  expect(sentenceOf(new Error('Port 8080 is taken.'))).toBe('Port 8080 is taken.');
});
