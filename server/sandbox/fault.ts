import type { Socket } from 'node:net';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type * as z from 'zod/mini';

/** What a fault can do with a call: take the true answer, or the bare socket under it. */
export type FaultCall = {
  /** The answer that would have been given, or would have been had one parameter of the query not been there. */
  answer(unheeded?: string): Promise<Response>;
  /** @throws SocketMissing */
  socket(): Socket;
};

export type Fault = {
  /** What the caller sees. */
  what: string;
  params: z.ZodMiniType;
  /** Names of the parameters that it alone has. */
  own: string[];
  /** `params` as their schema gave them. */
  apply(call: FaultCall, params: unknown): Promise<Response>;
};

/** Says to the server that the socket was used directly, or that nobody wants an answer any more. */
export const alreadySent = RESPONSE_ALREADY_SENT;

/** A fault of the connection was asked of `app.request()`, which has none. */
export class SocketMissing extends Error {}

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Response {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return new Response(text, { status, headers: { 'content-type': 'application/json', ...headers } });
}

export function htmlAnswer(status: number, title: string): Response {
  const page = `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1><hr><center>cloudflare</center></body></html>`;
  return new Response(page, { status, headers: { 'content-type': 'text/html; charset=UTF-8' } });
}
