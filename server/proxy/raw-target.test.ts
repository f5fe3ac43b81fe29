import { expect, test } from 'vitest';
import { whyNotServable } from './raw-target.ts';

const host = ['Host', '127.0.0.1:8080'];
const reasonFor = (target: string, method = 'GET', rawHeaders = host) =>
  whyNotServable({ target, method, rawHeaders });

test.each([
  '/',
  '/loja-a/carts?source=(none)&source=a%2Fb&from=2026-01-01',
  '/api/stores/loja-a/carts/1/2',
  '/assets/main-a_b.c.js',
  '/%C3%A9',
])('%s is served', (target) => expect(reasonFor(target)).toBeUndefined());

test.each([
  'http://evil.example/api/session',
  '*',
  '',
  '//evil.example/',
  '/api//session',
  '/api/../session',
  '/api/./session',
  '/api/..;/session',
  '/..',
  '/api\\session',
  '/api/session#x',
  '/api/session?a=#x',
  '/api/\tsession',
  '/api/\u0000',
  '/api/é',
  '/api/%2e%2e/session',
  '/api/%2E./x',
  '/api/a%2fb',
  '/api/a%5Cb',
  '/api/%00',
  '/api/%252e',
])('%j is refused', (target) => expect(reasonFor(target)).toBeDefined());

test('two hosts are refused', () => {
  expect(reasonFor('/', 'GET', [...host, 'host', 'evil.example'])).toBeDefined();
});

test('a read has no body', () => {
  expect(reasonFor('/', 'GET', [...host, 'Content-Length', '0'])).toBeUndefined();
  expect(reasonFor('/', 'GET', [...host, 'Content-Length', '2'])).toBeDefined();
  expect(reasonFor('/', 'GET', [...host, 'Transfer-Encoding', 'chunked'])).toBeDefined();
  expect(reasonFor('/', 'POST', [...host, 'Content-Length', '2'])).toBeUndefined();
});
