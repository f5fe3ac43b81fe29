import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isDeeperThan, parseJson } from './json-body.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('the depth of any document is counted right, whatever its strings hold', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const body = Buffer.from(JSON.stringify(value));
      expect(isDeeperThan(body, depthOf(value))).toBe(false);
      if (depthOf(value) > 0) expect(isDeeperThan(body, depthOf(value) - 1)).toBe(true);
    }),
  );
});

test('brackets and escaped quotes inside strings do not count', () => {
  expect(isDeeperThan(Buffer.from(String.raw`{"[[[\"{{{": "\\"}`), 1)).toBe(false);
});

test('a byte order mark is no part of the JSON', () => {
  expect(parseJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ a: 1 });
});

test('NaN is not JSON', () => {
  expect(() => parseJson(Buffer.from('{"a":NaN}'))).toThrow('not JSON');
});
