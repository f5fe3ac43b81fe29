import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { ErrorEnvelope } from '#contract/app/errors.ts';
import { whyIncomingNotServable } from './raw-target.ts';
import { refusedPage } from './refused-page.ts';
import { securityHeadersOf } from './security-headers.ts';

type Fetch = (request: Request) => Response | Promise<Response>;

/** Node's server around the app, with its limits on slow and odd clients. */
export function createProxyServer(fetch: Fetch, isTls: boolean): Server {
  const serve = getRequestListener(fetch, { overrideGlobalObjects: false });
  const refuse = createRefusal(isTls);
  const server = createServer(
    { headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 16 * 1024, keepAliveTimeout: 65_000 },
    (incoming, outgoing) => {
      if (whyIncomingNotServable(incoming)) refuse(incoming, outgoing);
      else void serve(incoming, outgoing);
    },
  );
  return server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return;
    (socket as Socket).end(rawAnswer(statusOfParserError(error.code), isTls));
  });
}

function createRefusal(isTls: boolean) {
  return (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const isForPerson = incoming.headers.accept?.includes('text/html');
    const headers = refusalHeaders(isTls, isForPerson ? 'text/html' : 'application/json');
    outgoing
      .writeHead(400, { ...headers, Connection: 'close' })
      .end(isForPerson ? refusedPage : refusalBody());
    incoming.resume();
  };
}

function refusalHeaders(isTls: boolean, type: 'application/json' | 'text/html'): Record<string, string> {
  return { ...securityHeadersOf('api', isTls), 'Content-Type': `${type}; charset=utf-8` };
}

function refusalBody(): string {
  const body: ErrorEnvelope = {
    code: 'invalid',
    message: 'O pedido não é HTTP que aceitamos.',
    requestId: randomUUID(),
  };
  return JSON.stringify(body);
}

function statusOfParserError(code: string | undefined): string {
  if (code === 'HPE_HEADER_OVERFLOW') return '431 Request Header Fields Too Large';
  return code === 'ERR_HTTP_REQUEST_TIMEOUT' ? '408 Request Timeout' : '400 Bad Request';
}

/** What Node's parser refuses never becomes a request, so its answer is written by hand. */
function rawAnswer(status: string, isTls: boolean): string {
  const body = refusalBody();
  const headers = {
    ...refusalHeaders(isTls, 'application/json'),
    'Content-Length': String(Buffer.byteLength(body)),
    Connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', body].join('\r\n');
}

/** Where to listen, and the variable that says so. */
type Place = { port: number; host: string; variable: 'PORT' | 'HEALTH_PORT' | 'SANDBOX_PORT' };

/**
 * Starts listening and returns the port.
 * @throws {Error} with one readable sentence
 */
export function listen(server: Server, place: Place): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(whyNotListening(error, place))));
    server.listen(place.port, place.host, () => resolve((server.address() as AddressInfo).port));
  });
}

function whyNotListening(error: NodeJS.ErrnoException, { port, host, variable }: Place): string {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} on ${host} is taken by another program: stop it, or choose another with ${variable}.`;
  if (error.code === 'EACCES')
    return `Port ${port} may not be used by this account: choose another with ${variable}.`;
  return `Cannot listen on ${host}:${port} (${error.code}).`;
}

type Work = (...args: never[]) => unknown;

/** A `fetch` that knows what it is still at: a caller may have gone, but the work goes on and needs the database. */
export function drainable<F extends Work>(fetch: F): { fetch: F; drained: () => Promise<unknown> } {
  const running = new Set<Promise<unknown>>();
  const counted = (...args: Parameters<F>) => {
    const work = Promise.resolve(fetch(...args)).finally(() => running.delete(work));
    running.add(work);
    return work;
  };
  return { fetch: counted as F, drained: () => Promise.allSettled(running) };
}

/** Stops accepting, lets running requests end for at most 5 seconds, then cuts them. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), 5_000);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
