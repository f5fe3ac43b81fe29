import { randomUUID } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import pino, { type DestinationStream, type Logger } from 'pino';
import type { RequestEnv } from './request-env.ts';

/** JSON lines on standard output: no host, no process id, no colours. */
export function createLog(level: string, destination?: DestinationStream): Logger {
  const options = { level, base: null, formatters: { level: (label: string) => ({ level: label }) } };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * Names the request and writes its one line. Only these fields, never an address, a header or a body: names,
 * contacts and search texts stand in those.
 */
export function requestLog(log: Logger): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const requestId = randomUUID();
    const start = performance.now();
    c.set('requestId', requestId);
    c.set('person', null);
    await next();
    const operation = c.get('operation') ?? 'unknown';
    const line = {
      requestId,
      operation,
      method: c.req.method,
      status: c.res.status,
      ms: Math.round((performance.now() - start) * 10) / 10,
      person: c.get('person')?.id,
      alias: c.get('matched')?.params.alias,
      code: c.get('errorCode'),
    };
    if (operation === 'file') log.debug(line);
    else log.info(line);
  };
}

/**
 * Logs an error of our own making. Its class, its code and where it happened; not its text, because drivers put
 * the values of a query into it.
 */
export function logFailure(
  log: Logger,
  at: { operation: string; requestId?: string; alias?: string },
  error: unknown,
): void {
  const { name, code, stack } = rootOf(error);
  const frames = stack?.split('\n').filter((line) => /^\s+at /.test(line));
  log.error({ ...at, error: name, errorCode: code, stack: frames?.map((frame) => frame.trim()) });
}

function rootOf(error: unknown): { name?: string; code?: string; stack?: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error };
  const cause = error.cause instanceof Error ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  return { name: cause.name, ...(typeof code === 'string' && { code }), stack: error.stack };
}
