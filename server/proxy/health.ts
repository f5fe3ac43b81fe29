import { createServer, type Server } from 'node:http';

export type Health = { isReady: boolean };

/** `/healthz` and `/readyz` on a listener of their own, so that no header of a request can pass for a probe. */
export function createHealthServer(health: Health): Server {
  return createServer((request, response) => {
    const isReadiness = request.url === '/readyz';
    if (!isReadiness && request.url !== '/healthz') {
      response.writeHead(404).end();
      return;
    }
    const isFine = !isReadiness || health.isReady;
    response.writeHead(isFine ? 200 : 503, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-store' });
    response.end(isFine ? 'ok\n' : 'not ready\n');
  });
}
