import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import {
  alreadySent,
  changed,
  dripped,
  type Fault,
  type FaultCall,
  halfSent,
  htmlAnswer,
  type Json,
  jsonAnswer,
  withRows,
  withValue,
} from './fault.ts';
import { WireError } from './wire-error.ts';

const none = z.strictObject({});

function fault<Params>(
  what: string,
  params: z.ZodMiniType<Params>,
  apply: Fault<Params>['apply'],
): Fault<Params> {
  return { what, params, apply };
}

function refusal(status: 401 | 403 | 404): Response {
  return jsonAnswer(status, new WireError(status).body);
}

const MEBIBYTE = 1024 * 1024;

/**
 * Everything that can go wrong on the wire, by its number in the fault matrix. Faults of the connection need a
 * socket and work on a listening server only.
 */
export const faults = {
  F01: fault('the connection is closed before an answer', none, (call) => {
    call.socket().destroy();
    return alreadySent;
  }),

  F02: fault('nothing ever comes', none, async (call) => {
    const socket = call.socket();
    await new Promise((resolve) => socket.once('close', resolve));
    return alreadySent;
  }),

  F03: fault('the connection is reset before an answer', none, (call) => {
    call.socket().resetAndDestroy();
    return alreadySent;
  }),

  F04: fault(
    'half of the promised body, then a reset or an end',
    z.strictObject({
      end: z._default(z.enum(['reset', 'fin']), 'reset'),
    }),
    (call, { end }) =>
      halfSent(
        call,
        (length) => `content-length: ${length}`,
        (socket) => (end === 'reset' ? socket.resetAndDestroy() : socket.end()),
      ),
  ),

  F05: fault('a body that ends with the connection, cut in half', none, (call) =>
    halfSent(
      call,
      () => 'connection: close',
      (socket) => socket.end(),
    ),
  ),

  F06: fault(
    'one byte at a time',
    z.strictObject({
      everyMs: z._default(z.int().check(z.gte(1), z.lte(60_000)), 100),
    }),
    (call, { everyMs }) => dripped(call, everyMs),
  ),

  F07: fault(
    '429 that says when to come back',
    z.strictObject({
      retryAfter: z._default(z.int().check(z.gte(0)), 7),
    }),
    (_, { retryAfter }) => jsonAnswer(429, new WireError(429).body, { 'retry-after': String(retryAfter) }),
  ),

  F08: fault(
    '429 that does not say when, or says nonsense',
    z.strictObject({
      retryAfter: z.optional(z.string().check(z.regex(/^[\x20-\x7e]*$/))),
    }),
    (_, { retryAfter }) =>
      jsonAnswer(429, new WireError(429).body, retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  ),

  F09: fault(
    'a server error, as JSON for 500 and as a page of the edge for the others',
    z.strictObject({
      status: z._default(z.literal([500, 502, 503, 504]), 500),
    }),
    (_, { status }) =>
      status === 500 ? jsonAnswer(500, new WireError(500).body) : htmlAnswer(status, `Error ${status}`),
  ),

  F10: fault('200 with a page', none, () => htmlAnswer(200, 'Estamos em manutenção')),

  F11: fault('401', none, () => refusal(401)),
  F12: fault('403, as an inactive store gives', none, () => refusal(403)),
  F13: fault('404', none, () => refusal(404)),

  F14: fault(
    '422; errors may be an empty list',
    z.strictObject({
      errors: z._default(z.union([z.record(z.string(), z.array(z.string())), z.array(z.never())]), {
        name: ['Campo <b>obrigatório</b>.'],
      }),
    }),
    (_, { errors }) => jsonAnswer(422, { message: '422 Unprocessable Entity', errors, status_code: 422 }),
  ),

  F15: fault(
    'a redirect to another host',
    z.strictObject({
      status: z._default(z.literal([301, 302, 307, 308]), 301),
    }),
    (_, { status }) =>
      new Response(null, { status, headers: { location: 'https://elsewhere.example.com/' } }),
  ),

  F16: fault(
    'a body that is no proper JSON',
    z.strictObject({
      kind: z._default(z.enum(['syntax', 'bom', 'latin1', 'nan', 'duplicate']), 'syntax'),
    }),
    async (call, { kind }) => jsonAnswerOfBytes(spoil(await (await call.answer()).text(), kind)),
  ),

  F17: fault(
    '100,000 levels deep',
    z.strictObject({
      levels: z._default(z.int().check(z.gte(1), z.lte(1_000_000)), 100_000),
    }),
    (_, { levels }) => jsonAnswer(200, `{"data":${'['.repeat(levels)}${']'.repeat(levels)}}`),
  ),

  F18: fault(
    'a small gzip that swells',
    z.strictObject({
      mebibytes: z._default(z.int().check(z.gte(1), z.lte(256)), 16),
    }),
    (_, { mebibytes }) =>
      new Response(gzipSync(Buffer.alloc(mebibytes * MEBIBYTE, ' ')), {
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      }),
  ),

  F19: fault(
    'far more rows than were asked for',
    z.strictObject({
      rows: z._default(z.int().check(z.gte(1), z.lte(100_000)), 5_000),
    }),
    (call, { rows }) => changed(call, (body) => ({ ...body, data: repeated(body.data, rows) })),
  ),

  F20: fault('fields nobody knows, everywhere', none, (call) =>
    changed(call, (body) => ({
      ...withRows(body, (row) => ({ ...row, unheard_of: { data: [1, { deep: true }] }, '': 'empty key' })),
      debug: { queries: 42 },
    })),
  ),

  F21: fault(
    'a field of the first rows with another type',
    z.strictObject({
      field: z._default(z.string(), 'id'),
      value: z._default(z.json(), {}),
      rows: z._default(z.int().check(z.gte(1)), 2),
    }),
    (call, { field, value, rows }) =>
      changed(call, (body) => withRows(body, (row, at) => (at < rows ? withValue(row, field, value) : row))),
  ),

  F22: fault('a status and a step nobody has heard of', none, (call) =>
    changed(call, (body) =>
      withRows(body, (row) =>
        'search' in row
          ? withValue(
              withValue(row, 'search.data.abandoned_step', 'identity_check'),
              'spreadsheet.data.abandoned_step',
              'identity_check',
            )
          : { ...row, status: 'under_review' },
      ),
    ),
  ),

  F23: fault(
    'page numbers that lie',
    z.strictObject({
      kind: z._default(z.enum(['strings', 'zero', 'endless']), 'strings'),
    }),
    (call, { kind }) => changed(call, (body) => ({ ...body, meta: { pagination: lies[kind](body) } })),
  ),

  F24: fault(
    'headers that should not pass',
    z.strictObject({
      bytes: z._default(z.int().check(z.gte(1), z.lte(100_000)), 20_000),
    }),
    async (call, { bytes }) =>
      jsonAnswer(200, await (await call.answer()).text(), {
        'set-cookie': 'upstream=1; Path=/',
        'content-security-policy': "default-src 'unsafe-inline'",
        'x-large': 'x'.repeat(bytes),
      }),
  ),

  F25: fault(
    'the true answer, late',
    z.strictObject({
      ms: z._default(z.int().check(z.gte(1), z.lte(600_000)), 6_000),
    }),
    async (call, { ms }) => {
      await delay(ms, undefined, { ref: false });
      return call.answer();
    },
  ),
};

export type FaultName = keyof typeof faults;

function paginationOf(body: Json): Json {
  return ((body.meta as Json | undefined)?.pagination ?? {}) as Json;
}

const lies: Record<'strings' | 'zero' | 'endless', (body: Json) => Json> = {
  strings: (body) => ({
    ...Object.fromEntries(Object.entries(paginationOf(body)).map(([key, value]) => [key, String(value)])),
    count: '30',
    links: { previous: '', next: '' },
  }),
  zero: (body) => ({ ...paginationOf(body), total: 0, count: 0, total_pages: 0 }),
  endless: (body) => ({ ...paginationOf(body), current_page: 1, total_pages: 999_999 }),
};

function repeated(data: unknown, count: number): Json[] {
  const rows = Array.isArray(data) ? (data as Json[]) : [];
  if (rows.length === 0) return [];
  return Array.from({ length: count }, (_, at) => ({ ...rows[at % rows.length], id: at + 1 }));
}

type Spoiled = 'syntax' | 'bom' | 'latin1' | 'nan' | 'duplicate';

function spoil(text: string, kind: Spoiled): Uint8Array<ArrayBuffer> {
  const spoiled: Record<Spoiled, () => Buffer> = {
    syntax: () => Buffer.from(`${text.slice(0, -1)},}`),
    bom: () => Buffer.from(`\ufeff${text}`),
    latin1: () => Buffer.from(text, 'latin1'),
    nan: () => Buffer.from(text.replace(/"total":[\d.]+/, '"total":NaN')),
    duplicate: () => Buffer.from(`{"data":[],${text.slice(1)}`),
  };
  return new Uint8Array(spoiled[kind]());
}

function jsonAnswerOfBytes(bytes: Uint8Array<ArrayBuffer>): Response {
  return new Response(bytes, { headers: { 'content-type': 'application/json' } });
}

/** Applies a fault whose parameters were read by its own schema. */
export function applyFault(name: FaultName, call: FaultCall, params: unknown): Response | Promise<Response> {
  const { apply } = faults[name] as Fault<unknown>;
  return apply(call, params);
}
