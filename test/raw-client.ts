import { connect } from 'node:net';

/** What came over a bare connection, and how it ended. */
export type Exchange = { text: string; ended: 'fin' | 'reset' | 'open' };

type Enough = { pattern: RegExp } | { silentMs: number };

/**
 * Sends a request as text and takes what comes, as it comes, until the other side ends. Where it never would, until
 * `enough`: a text that was waited for, or so many milliseconds without a byte.
 */
export function exchange(port: number, request: string, enough?: Enough): Promise<Exchange> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  let ended: Exchange['ended'] = 'open';
  return new Promise((resolve) => {
    const done = () => {
      socket.destroy();
      resolve({ text, ended });
    };
    if (enough && 'silentMs' in enough) socket.setTimeout(enough.silentMs, done);
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1');
      if (enough && 'pattern' in enough && enough.pattern.test(text)) done();
    });
    socket.on('end', () => {
      ended = 'fin';
    });
    socket.on('error', () => {
      ended = 'reset';
    });
    socket.on('close', done);
    socket.write(request);
  });
}

/** A request as it goes over the wire; the connection is closed after it. */
export function requestText(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): string {
  const content = body === undefined ? '' : JSON.stringify(body);
  const all = {
    Host: 'sandbox',
    ...headers,
    ...(content && { 'Content-Length': String(Buffer.byteLength(content)) }),
    Connection: 'close',
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return `${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${content}`;
}
