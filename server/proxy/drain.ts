import type { Server } from 'node:http';
import type { Health } from './health.ts';

/** A balancer that probes every second has stopped sending by then, with half a second to spare. */
const noticeMs = 1_500;
/** Who asked whether we are ready within this time watches us. */
const watchedMs = 30_000;

/**
 * The first step of a stop: no longer ready, and every answer ends its connection, so that no client has one open
 * when the server closes. Then it waits until a balancer has noticed; where none watches, as in a terminal, it does not.
 */
export async function drain(
  server: Server,
  health: Health,
  wait: (ms: number) => Promise<unknown>,
): Promise<void> {
  health.isReady = false;
  server.prependListener('request', (_, outgoing) => outgoing.setHeader('Connection', 'close'));
  if (health.askedAt !== null && Date.now() - health.askedAt < watchedMs) await wait(noticeMs);
}
