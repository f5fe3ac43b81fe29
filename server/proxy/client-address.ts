import { isIP } from 'node:net';

/**
 * Where a request came from, for throttling alone. The word of a header counts only as far as proxies of ours wrote
 * it: from the right, the first that is none of them. An IPv6 network of 64 bits is one address: it is one customer's.
 */
export function clientAddress(
  peer: string,
  forwardedFor: string | undefined,
  trustedProxies: readonly string[],
): string {
  let address = plainAddress(peer);
  for (const hop of (forwardedFor ?? '').split(',').reverse()) {
    if (!trustedProxies.includes(address) || isIP(hop.trim()) === 0) break;
    address = plainAddress(hop.trim());
  }
  return isIP(address) === 6 ? networkOf(address) : address;
}

/** A socket that takes both kinds spells IPv4 inside IPv6. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '');
}

function networkOf(address: string): string {
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups(head).length - groups(tail).length;
  const all = [...groups(head), ...Array<string>(Math.max(missing, 0)).fill('0'), ...groups(tail ?? '')];
  const network = all.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(':')}::/64`;
}
