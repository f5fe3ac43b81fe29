import { expect, test } from 'vitest';
import { ownAddress } from './own-address.ts';

const local = { publicUrl: undefined, host: '127.0.0.1', port: 8080 };
const behindTls = { ...local, publicUrl: 'https://resgate.example.com' };
const foreign = [
  'evil.example:8080',
  'evil.example',
  '127.0.0.1:8081',
  '127.0.0.1',
  'localhost.:8080',
  '127.0.0.1.evil.example:8080',
  '',
];

test.each([
  ['loopback', local, ['127.0.0.1:8080', 'localhost:8080', '[::1]:8080']],
  ['everywhere', { ...local, host: '0.0.0.0' }, ['127.0.0.1:8080', 'localhost:8080']],
  ['everywhere by the newer protocol', { ...local, host: '::' }, ['127.0.0.1:8080', '[::1]:8080']],
  ['the default port', { ...local, port: 80 }, ['127.0.0.1', 'localhost']],
  ['one address of a network', { ...local, host: '192.0.2.7' }, ['192.0.2.7:8080']],
  ['a name of its own', { ...local, host: 'Resgate.local' }, ['resgate.local:8080']],
  [
    'a public address',
    behindTls,
    ['resgate.example.com', 'resgate.example.com:443', '127.0.0.1:8080', 'localhost:8080'],
  ],
])('%s: its own names and no other', (_, place, own) => {
  const { isOwnHost } = ownAddress(place);
  expect(own.filter((host) => !isOwnHost(host))).toEqual([]);
  expect(foreign.filter((host) => !own.includes(host) && isOwnHost(host))).toEqual([]);
});

test('an address of the network is not also this machine', () => {
  expect(ownAddress({ ...local, host: '192.0.2.7' }).isOwnHost('localhost:8080')).toBe(false);
});

test('pages come from the address that people open, under all names of this machine', () => {
  const { url, isOwnOrigin } = ownAddress(local);
  expect(url).toBe('http://127.0.0.1:8080');
  for (const origin of ['http://127.0.0.1:8080', 'http://localhost:8080', 'http://[::1]:8080'])
    expect(isOwnOrigin(origin)).toBe(true);
  for (const origin of ['https://127.0.0.1:8080', 'http://localhost', 'http://evil.example:8080', 'null'])
    expect(isOwnOrigin(origin)).toBe(false);
  const secure = ownAddress(behindTls);
  expect(secure.url).toBe('https://resgate.example.com');
  expect(secure.isOwnOrigin('https://resgate.example.com')).toBe(true);
  expect(secure.isOwnOrigin('http://resgate.example.com')).toBe(false);
  expect(secure.isOwnOrigin('http://127.0.0.1:8080')).toBe(false);
});
