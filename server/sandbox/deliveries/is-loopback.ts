/** Whether an address is this very machine: the sandbox calls nobody else. */
export function isLoopback(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  const here = hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
  return here && (protocol === 'http:' || protocol === 'https:');
}
