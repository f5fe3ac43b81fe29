import type { Socket } from 'node:net';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type * as z from 'zod/mini';

/** What a fault can do with a call: take the true answer, or the bare socket under it. */
export type FaultCall = {
  /** The answer that would have been given. */
  answer(): Promise<Response>;
  /** @throws SocketMissing */
  socket(): Socket;
};

export type Fault<Params = never> = {
  /** What the caller sees. */
  what: string;
  params: z.ZodMiniType<Params>;
  apply(call: FaultCall, params: Params): Response | Promise<Response>;
};

/** Says to the server that the socket was used directly, or that nobody wants an answer any more. */
export const alreadySent = RESPONSE_ALREADY_SENT;

/** A fault of the connection was asked of `app.request()`, which has none. */
export class SocketMissing extends Error {}

export type Json = Record<string, unknown>;

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function htmlAnswer(status: number, title: string): Response {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><hr><center>cloudflare</center></body></html>`;
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });
}

/** The true answer with its body changed; anything but 200 passes as it is. */
export async function changed(call: FaultCall, change: (body: Json) => unknown): Promise<Response> {
  const answer = await call.answer();
  return answer.status === 200 ? jsonAnswer(200, change((await answer.json()) as Json)) : answer;
}

/** The rows of a list answer with each one changed. */
export function withRows(body: Json, change: (row: Json, at: number) => Json): Json {
  return Array.isArray(body.data) ? { ...body, data: body.data.map(change) } : body;
}

/** A copy with one value set at a path of keys, such as `search.data.abandoned_step`; missing steps are made. */
export function withValue(row: Json, path: string, value: unknown): Json {
  const [key = '', ...rest] = path.split('.');
  if (rest.length === 0) return { ...row, [key]: value };
  const inner = row[key];
  const next = typeof inner === 'object' && inner !== null ? (inner as Json) : {};
  return { ...row, [key]: withValue(next, rest.join('.'), value) };
}

/** Writes the head and the first half of the true answer, then lets `end` break the connection. */
export async function halfSent(
  call: FaultCall,
  head: (length: number) => string,
  end: (socket: Socket) => void,
): Promise<Response> {
  const socket = call.socket();
  const body = Buffer.from(await (await call.answer()).arrayBuffer());
  const half = body.subarray(0, Math.floor(body.length / 2));
  const lines = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${head(body.length)}\r\n\r\n`;
  socket.write(Buffer.concat([Buffer.from(lines), half]), () => end(socket));
  return alreadySent;
}

/** The true answer, one byte at a time. */
export async function dripped(call: FaultCall, everyMs: number): Promise<Response> {
  const answer = await call.answer();
  const body = new Uint8Array(await answer.arrayBuffer());
  let sent = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  const stream = new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setInterval(() => {
        controller.enqueue(body.slice(sent, sent + 1));
        sent += 1;
        if (sent < body.length) return;
        clearInterval(timer);
        controller.close();
      }, everyMs);
    },
    cancel: () => clearInterval(timer),
  });
  return new Response(stream, { status: answer.status, headers: { 'content-type': 'application/json' } });
}
