const loopback = ['127.0.0.1', 'localhost', '[::1]'];

export type OwnAddress = {
  /** What a person opens. */
  url: string;
  /** Whether a `Host`, as a URL spells it, names us. */
  isOwnHost: (host: string) => boolean;
  /** Whether an `Origin` names our own pages. */
  isOwnOrigin: (origin: string) => boolean;
};

/**
 * Where browsers find us: at the public address, and at the one we listen on. The names of this machine stand for
 * each other, because a person may type any of them.
 */
export function ownAddress(place: { publicUrl: string | undefined; host: string; port: number }): OwnAddress {
  const listened = new URL(listenedUrl(place.host, place.port));
  const browsed = place.publicUrl === undefined ? listened : new URL(place.publicUrl);
  const hosts = new Set([...hostsOf(browsed), ...hostsOf(listened)]);
  // Some terminators of TLS pass the default port on as well.
  if (browsed.protocol === 'https:' && !browsed.port) hosts.add(`${browsed.hostname}:443`);
  const origins = new Set(hostsOf(browsed).map((host) => `${browsed.protocol}//${host}`));
  return {
    url: browsed.origin,
    isOwnHost: (host) => hosts.has(host),
    isOwnOrigin: (origin) => origins.has(origin),
  };
}

/** An address that leads to the server itself; who listens everywhere is found on this machine at least. */
export function listenedUrl(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`;
}

/** Whether only this machine can reach the address. */
export function isLoopback(address: URL): boolean {
  return loopback.includes(address.hostname);
}

function hostsOf(address: URL): string[] {
  const port = address.port && `:${address.port}`;
  return isLoopback(address) ? loopback.map((name) => name + port) : [address.host];
}
