import { expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { arrayLiteral } from './array-literal.ts';

const { pool } = testDatabase();

it('is what the database reads back', async () => {
  const texts = ['', 'NULL', null, 'a "b" \\ {c}, d', "l'água", 'linha\n2', ' x ', '{}', '\u{1f600}'];
  const at = new Date('2026-11-23T15:00:00Z');
  const { rows } = await pool.query(
    'select $1::text[] as texts, $2::jsonb[] as objects, $3::timestamptz[] as moments, $4::boolean[] as flags, $5::int[] as numbers',
    [
      arrayLiteral(texts),
      arrayLiteral([[[1, 2]], { a: 'x "y" \\' }, null]),
      arrayLiteral([at, undefined]),
      arrayLiteral([true, false]),
      arrayLiteral([]),
    ],
  );
  expect(rows).toEqual([
    {
      texts,
      objects: [[[1, 2]], { a: 'x "y" \\' }, null],
      moments: [at, null],
      flags: [true, false],
      numbers: [],
    },
  ]);
});
