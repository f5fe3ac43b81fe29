import { createServer, type Server } from 'node:http';

export type Health = {
  isReady: boolean;
  /** When `/readyz` was last asked for, epoch ms; null: never, so nobody would notice that we leave. */
  askedAt: number | null;
};

/**
 * `/healthz`, `/readyz` and `/metrics` on a listener of their own, so that no header of a request can pass for a probe.
 * @param metrics the figures in Prometheus' text format
 */
export function createHealthServer(health: Health, metrics: () => Promise<string>): Server {
  const answers: Record<string, () => Promise<{ status: number; text: string }>> = {
    '/healthz': async () => ({ status: 200, text: 'ok\n' }),
    '/readyz': async () => {
      health.askedAt = Date.now();
      return health.isReady ? { status: 200, text: 'ok\n' } : { status: 503, text: 'not ready\n' };
    },
    '/metrics': async () => ({ status: 200, text: await metrics() }),
  };
  return createServer(async (request, response) => {
    const answer = Object.hasOwn(answers, request.url ?? '') ? answers[request.url ?? ''] : undefined;
    const { status, text } = (await answer?.()) ?? { status: 404, text: '' };
    const type = 'text/plain; version=0.0.4; charset=utf-8';
    response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store' }).end(text);
  });
}
