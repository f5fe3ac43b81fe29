import { clientAddress } from './client-address.ts';
import { deviceOf } from './device.ts';
import type { RequestContext } from './request-env.ts';

/** What is told apart about the browser that calls: "Chrome, Windows", and where it is. */
export type Browser = { device: string; address: string };

export function browserOf(c: RequestContext, trustedProxies: readonly string[]): Browser {
  const peer = c.env?.incoming?.socket.remoteAddress ?? '';
  return {
    device: deviceOf(c.req.header('User-Agent') ?? ''),
    address: clientAddress(peer, c.req.header('X-Forwarded-For'), trustedProxies),
  };
}
