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
  const { name, code } = causeOf(error);
  log.error({ ...at, error: name, errorCode: code, stack: framesOf(error) });
}

/** Ends the process like Node, but without the error's text on the screen. */
export function logUncaught(log: Logger): void {
  process.on('uncaughtException', (error) => {
    logFailure(log, { operation: 'process' }, error);
    process.exit(1);
  });
}

/** Class and code of the innermost error that is told; drivers wrap the database's own. */
export function causeOf(error: unknown): { name: string; code?: string } {
  if (!(error instanceof Error)) return { name: typeof error };
  if (error.cause instanceof Error) return causeOf(error.cause);
  const { code } = error as NodeJS.ErrnoException;
  return { name: error.name, ...(typeof code === 'string' && { code }) };
}

/** The lines after the text, which may have lines that look like these. */
function framesOf(error: unknown): string[] | undefined {
  if (!(error instanceof Error)) return undefined;
  const { stack = '', message } = error;
  const start = stack.indexOf(message);
  const frames = start < 0 ? '' : stack.slice(start + message.length);
  return frames.split('\n').flatMap((line) => (/^\s+at /.test(line) ? [line.trim()] : []));
}
