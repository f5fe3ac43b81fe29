import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { driftAnswers } from './drift-answers.ts';
import { type OperationName, operations } from './operations.ts';

/* Every value at every path of every answer, replaced: a field costs itself, a row costs itself, nothing throws. */

const missing = Symbol('missing');
const strange: readonly unknown[] = [
  missing,
  null,
  true,
  0,
  -7.5,
  '42',
  '12,50',
  'texto',
  '',
  [],
  {},
  [[]],
  { data: [] },
  { data: null },
  2 ** 53,
  '9'.repeat(40),
  'x'.repeat(200_000),
  { date: '0001-01-01 00:00:00.000000' },
  '0000-01-01',
  '0099-05-05 12:00:00',
  '-000001-01-01T00:00:00Z',
  '1969-12-31T23:59:59Z',
  '9999-12-31 23:59:59',
  '9999-12-31T23:59:59-03:00',
  '+275760-09-13T00:00:00Z',
];

/** Instants as we spell them, of years that no shop has. */
const farInstant = /"(?:[+-]\d{6}|000\d|0099|1969|9999)-\d\d-\d\dT[\d:]+\.000Z"/;

type Path = readonly (string | number)[];

function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    pathsOf(one, [...path, Array.isArray(value) ? Number(key) : key]),
  );
  return [path, ...inner];
}

/** A copy with one value replaced; `missing` leaves it out. */
function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    const copy = value.map((one, at) => (at === key ? replaced(one, rest, by) : one));
    return copy.filter((one) => one !== missing);
  }
  const copy: Record<string, unknown> = { ...(value as object) };
  const next = replaced(copy[key as string], rest, by);
  if (next === missing) delete copy[key as string];
  else copy[key as string] = next;
  return copy;
}

/** What may make a whole answer unreadable: itself, its data, or the one thing that names its object. */
function isVital(path: Path): boolean {
  const rest = path[0] === 'data' ? path.slice(1) : path;
  const marks = ['id', 'alias', 'installments', 'converted_carts', 'utms'];
  return rest.length === 0 || (rest.length === 1 && marks.includes(String(rest[0])));
}

describe.each(Object.keys(operations) as OperationName[])('%s', (name) => {
  const schema: z.ZodMiniType = operations[name].response;
  const answer = driftAnswers[name];
  const rowsOf = (value: unknown) => (value as { rows?: unknown[] } | null)?.rows;

  it('reads its answer as it is', () => {
    const read = z.parse(schema, answer);
    if (rowsOf(read)) expect(read).toMatchObject({ unreadable: 0 });
  });

  it('survives every strange value at every path', () => {
    const whole = rowsOf(z.parse(schema, answer))?.length ?? 0;
    const lost: string[] = [];
    for (const path of pathsOf(answer)) {
      for (const value of strange) {
        const read = z.safeParse(schema, replaced(answer, path, value));
        const where = `${path.join('.')} = ${typeof value === 'string' ? value.slice(0, 20) : String(value)}`;
        if (!read.success) {
          if (!isVital(path)) lost.push(`${where}: everything`);
        } else if (farInstant.test(JSON.stringify(read.data) ?? '')) lost.push(`${where}: a far instant`);
        else if (path.length > 1 && (rowsOf(read.data)?.length ?? 0) < whole - 1) lost.push(`${where}: rows`);
      }
    }
    expect(lost).toEqual([]);
  });

  it('bounds the size of every text', () => {
    for (const path of pathsOf(answer)) {
      const read = z.safeParse(schema, replaced(answer, path, 'x'.repeat(200_000)));
      if (read.success) expect(JSON.stringify(read.data)?.length ?? 0).toBeLessThan(150_000);
    }
  });
});
