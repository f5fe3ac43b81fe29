import { expect, test } from 'vitest';
import { clientAddress } from './client-address.ts';

test.each([
  ['nobody is trusted unless named', '203.0.113.9', '198.51.100.1', [], '203.0.113.9'],
  ['a proxy of ours says who', '127.0.0.1', '198.51.100.1', ['127.0.0.1'], '198.51.100.1'],
  [
    'what the client wrote itself is not read',
    '127.0.0.1',
    '10.0.0.1, 198.51.100.1',
    ['127.0.0.1'],
    '198.51.100.1',
  ],
  [
    'two proxies of ours',
    '127.0.0.1',
    '9.9.9.9, 198.51.100.1, 10.0.0.2',
    ['127.0.0.1', '10.0.0.2'],
    '198.51.100.1',
  ],
  ['no header', '127.0.0.1', undefined, ['127.0.0.1'], '127.0.0.1'],
  ['nonsense', '127.0.0.1', 'unknown', ['127.0.0.1'], '127.0.0.1'],
  ['IPv4 inside IPv6', '::ffff:203.0.113.9', undefined, [], '203.0.113.9'],
  ['a network of IPv6', '2001:db8:1:2:3:4:5:6', undefined, [], '2001:db8:1:2::/64'],
  ['the same network, short', '2001:0db8:1:2::99', undefined, [], '2001:db8:1:2::/64'],
  ['loopback', '::1', undefined, [], '0:0:0:0::/64'],
])('%s', (_, peer, forwardedFor, trusted, address) => {
  expect(clientAddress(peer, forwardedFor, trusted)).toBe(address);
});
