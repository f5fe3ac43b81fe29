import type { Socket } from 'node:net';
import { alreadySent, type FaultCall } from './fault.ts';
import { textOf } from './fault-bodies.ts';

type Ending = 'reset' | 'fin' | 'chunk';

/** Nothing, until the caller hangs up. */
export async function silence(call: FaultCall): Promise<Response> {
  const socket = call.socket();
  await closed(socket);
  return alreadySent;
}

/**
 * Head and first half of the true answer, then a reset or an end. The head promises a length, or that the connection's
 * end is the body's (`promise: false`); with `chunk` the last chunk is shorter than it says.
 */
export async function halfSent(
  call: FaultCall,
  { end, promise }: { end: Ending; promise: boolean },
): Promise<Response> {
  const socket = call.socket();
  const answer = await call.answer();
  const body = Buffer.from(await textOf(answer));
  const half = body.subarray(0, Math.floor(body.length / 2));
  const length = end === 'chunk' ? 'transfer-encoding: chunked' : `content-length: ${body.length}`;
  const head = headOf(answer, promise ? length : 'connection: close');
  const chunk = end === 'chunk' ? `${body.length.toString(16)}\r\n` : '';
  const sent = Buffer.concat([Buffer.from(head + chunk), half]);
  socket.write(sent, () => (end === 'reset' ? socket.resetAndDestroy() : socket.end()));
  return alreadySent;
}

/** The true answer a byte at a time, from its head on or its body alone. */
export async function dripped(
  call: FaultCall,
  { everyMs, part }: { everyMs: number; part: 'body' | 'head' },
): Promise<Response> {
  const socket = call.socket();
  const answer = await call.answer();
  const body = Buffer.from(await textOf(answer));
  const head = Buffer.from(headOf(answer, `content-length: ${body.length}`));
  if (part === 'body') socket.write(head);
  const drops = part === 'body' ? body : Buffer.concat([head, body]);
  let at = 0;
  await every(everyMs, socket, () => {
    socket.write(drops.subarray(at, at + 1));
    at += 1;
    return at < drops.length;
  });
  socket.end();
  return alreadySent;
}

/** Promise after promise of an answer. */
export async function hinted(call: FaultCall, everyMs: number): Promise<Response> {
  const socket = call.socket();
  await every(everyMs, socket, () => socket.write('HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n') || true);
  return alreadySent;
}

function headOf(answer: Response, length: string): string {
  const status = answer.status === 204 ? 200 : answer.status;
  return `HTTP/1.1 ${status} ${answer.ok ? 'OK' : 'Refused'}\r\ncontent-type: application/json\r\n${length}\r\n\r\n`;
}

/** Does something again and again until it says that it is done or the caller hangs up. */
async function every(ms: number, socket: Socket, goOn: () => boolean): Promise<void> {
  await new Promise<void>((resolve) => {
    const timer = setInterval(() => goOn() || finish(), ms);
    const finish = () => {
      clearInterval(timer);
      socket.off('close', finish);
      resolve();
    };
    socket.once('close', finish);
  });
}

function closed(socket: Socket): Promise<unknown> {
  return new Promise((resolve) => socket.once('close', resolve));
}
