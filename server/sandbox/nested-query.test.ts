import { expect, it } from 'vitest';
import { readNestedQuery } from './nested-query.ts';

const read = (text: string) => readNestedQuery(new URLSearchParams(text));

it.each([
  ['a=1&b=x%20y', { a: '1', b: 'x y' }],
  ['t[0][tax]=1&t[0][n]=2&t[1][tax]=3', { t: [{ tax: '1', n: '2' }, { tax: '3' }] }],
  ['t%5B1%5D=b&t%5B0%5D=a', { t: ['b', 'a'] }],
  ['t[5]=a&t[]=b&t[0]=c&t[]=d&t[5]=e', { t: ['e', 'b', 'c', 'd'] }],
  ['t[][tax]=1&t[][n]=2&t[0][n]=3', { t: [{ tax: '1', n: '3' }, { n: '2' }] }],
  ['t[x]=1&t[]=2', { t: { x: '1', 0: '2' } }],
  ['constructor[prototype][x]=1', { constructor: { prototype: { x: '1' } } }],
  ['0=a', { 0: 'a' }],
  [`a${'[b]'.repeat(65)}=1`, {}],
  ['t[x]=1&t[0]=2', { t: { x: '1', 0: '2' } }],
  ['a=1&a=2', { a: '2' }],
  ['a=1&a[b]=2', { a: { b: '2' } }],
  ['a[=1&[b]=2&a]=3', {}],
])('%s', (text, value) => expect(read(text)).toEqual(value));

it.each([
  ['t[a][tax]=1&t[b][tax]=2&t[a][n]=3', { t: [{ tax: '1', n: '3' }, { tax: '2' }] }],
  ['t[visa%20%C3%A0%20vista][tax]=1', { t: [{ tax: '1' }] }],
  ['t[x]=1&t[0]=2&t[]=3', { t: ['1', '2', '3'] }],
  ['t=1', { t: '1' }],
  ['u[a]=1', { u: { a: '1' } }],
])('%s, with rows in t whatever their keys', (text, value) => {
  expect(readNestedQuery(new URLSearchParams(text), ['t'])).toEqual(value);
});

it('reaches no prototype', () => {
  read('__proto__[polluted]=1&a[__proto__][polluted]=1&constructor[prototype][polluted]=1');
  expect({}).not.toHaveProperty('polluted');
});
