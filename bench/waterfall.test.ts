import { expect, test } from 'vitest';
import { waterfallDepth } from './waterfall.ts';

const request = (url: string, began: number, ended: number) => ({ url, began, ended });

test('requests at the same time are one level', () => {
  expect(
    waterfallDepth([request('/a.js', 0, 100), request('/b.css', 10, 50), request('/api/c', 20, 200)]),
  ).toBe(1);
  expect(waterfallDepth([])).toBe(0);
});

test('a request that begins after a script or an answer is one level more', () => {
  const page = [request('/a.js', 0, 100), request('/api/b', 110, 200), request('/api/c', 205, 300)];
  expect(waterfallDepth(page)).toBe(3);
});

test('a font waits for its style, and nothing waits for a font', () => {
  const page = [request('/a.js', 0, 100), request('/a.css', 0, 90), request('/inter.woff2', 110, 200)];
  expect(waterfallDepth([...page, request('/api/b', 210, 300)])).toBe(2);
});
