import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { databaseHost } from '../../test/test-database.ts';

const pool = new pg.Pool({ host: databaseHost(), user: 'postgres', database: 'postgres', max: 6 });
afterAll(() => pool.end());

/** A parameter longer than a socket takes at once, so that other connections get a chance to cut in. */
const textOf = (index: number) => `${index}:${'x'.repeat(index % 3 === 0 ? 300_000 : 10)}`;

test('questions at the same moment each get their own answer', async () => {
  const questions = Array.from({ length: 200 }, (_, index) => index);
  const answers = await Promise.all(
    questions.map((index) =>
      // Another statement each time: an answer to somebody else's must not look right by chance.
      pool.query(`select ${index} as number, length($1::text) as size`, [textOf(index)]),
    ),
  );
  expect(answers.map(({ rows }) => rows[0])).toEqual(
    questions.map((index) => ({ number: index, size: textOf(index).length })),
  );
});

test('a failing question fails alone', async () => {
  const questions = Array.from({ length: 60 }, (_, index) =>
    pool.query(index % 4 === 0 ? 'select 1/($1::int * 0)' : 'select $1::int as n', [index]).then(
      ({ rows }) => rows[0].n,
      () => 'failed',
    ),
  );
  expect(await Promise.all(questions)).toEqual(
    Array.from({ length: 60 }, (_, index) => (index % 4 === 0 ? 'failed' : index)),
  );
});

test('nobody sees into an open transaction', async () => {
  const table = `tx_${process.pid}`;
  await pool.query(`create table ${table} (n int)`);
  async function writeTwice(n: number): Promise<void> {
    const client = await pool.connect();
    await client.query('begin');
    await client.query(`insert into ${table} values ($1)`, [n]);
    await client.query(`insert into ${table} values ($1)`, [n]);
    await client.query(n % 2 === 0 ? 'commit' : 'rollback');
    client.release();
  }
  const counts: Promise<number>[] = [];
  const writes = Array.from({ length: 20 }, (_, n) => {
    counts.push(pool.query(`select count(*) as n from ${table}`).then(({ rows }) => Number(rows[0].n)));
    return writeTwice(n);
  });
  await Promise.all(writes);
  expect((await Promise.all(counts)).filter((count) => count % 2 !== 0)).toEqual([]);
  const { rows } = await pool.query(`select count(*) as n from ${table}`);
  expect(Number(rows[0].n)).toBe(20);
  await pool.query(`drop table ${table}`);
});
