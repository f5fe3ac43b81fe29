import { expect, test } from 'vitest';
import { returnAddress } from './return-address.ts';

test.each([
  ['/loja-demo/carts?page=2', '/loja-demo/carts?page=2'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example.com', '/'],
  ['/\\evil.example.com', '/'],
  ['https://evil.example.com', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?to=/sign-in', '/'],
])('%s leads to %s', (to, target) => {
  expect(returnAddress(to)).toBe(target);
});
