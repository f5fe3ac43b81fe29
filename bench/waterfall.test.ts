import { expect, test } from 'vitest';
import { waterfallDepth } from './waterfall.ts';

const request = (began: number, ended: number) => ({ url: `/${began}`, began, ended });

test('requests at the same time are one level', () => {
  expect(waterfallDepth([request(0, 100), request(10, 50), request(20, 200)])).toBe(1);
});

test('each request that begins after another has ended is one level more', () => {
  expect(waterfallDepth([request(0, 100), request(0, 300), request(100, 200), request(250, 260)])).toBe(3);
  expect(waterfallDepth([])).toBe(0);
});
