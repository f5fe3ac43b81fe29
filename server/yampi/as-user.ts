import type { YampiClient } from './client.ts';

/** The same client for one person's calls: when calls get scarce, they are shared out among people. */
export function asUser(client: YampiClient, user: string): YampiClient {
  return { ...client, call: (operation, input) => client.call(operation, { ...input, user }) };
}
