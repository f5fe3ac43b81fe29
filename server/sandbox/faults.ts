import { setTimeout as delay } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import * as z from 'zod/mini';
import { alreadySent, type Fault, type FaultCall, htmlAnswer, jsonAnswer } from './fault.ts';
import {
  changed,
  type Json,
  repeated,
  spoiled,
  textOf,
  withLies,
  withRows,
  withUnheardOf,
  withValue,
} from './fault-bodies.ts';
import { dripped, halfSent, hinted, silence } from './fault-connections.ts';
import { WireError } from './wire-error.ts';

/** The call is carried out and its answer lost: what it wrote is written, and nobody knows. */
const carriedOut = z._default(z.boolean(), false);

function fault<Shape extends z.core.$ZodShape>(
  what: string,
  shape: Shape,
  apply: (call: FaultCall, params: z.output<z.ZodMiniObject<Shape>>) => Response | Promise<Response>,
): Fault {
  const params = z.strictObject({ ...shape, carriedOut });
  return {
    what,
    params,
    own: Object.keys(shape),
    async apply(call, given) {
      const read = given as z.output<z.ZodMiniObject<Shape>> & { carriedOut: boolean };
      const carried = read.carriedOut ? await call.answer() : null;
      return apply(carried ? { ...call, answer: async () => carried } : call, read);
    },
  };
}

function refusal(status: 401 | 403 | 404): Response {
  return jsonAnswer(status, new WireError(status).body);
}

const header = z.string().check(z.regex(/^[\x20-\x7e]*$/));
const milliseconds = z.int().check(z.gte(1), z.lte(600_000));

/**
 * Everything that can go wrong on the wire, by its number in the fault matrix. Faults of the connection need a
 * socket and work on a listening server only.
 */
export const faults = {
  F01: fault('the connection is closed before an answer', {}, (call) => {
    call.socket().destroy();
    return alreadySent;
  }),

  F02: fault('nothing ever comes', {}, silence),

  F03: fault('the connection is reset before an answer', {}, (call) => {
    call.socket().resetAndDestroy();
    return alreadySent;
  }),

  F04: fault(
    'half of the promised body, then a reset, an end, or a chunk that is too short',
    { end: z._default(z.enum(['reset', 'fin', 'chunk']), 'reset') },
    (call, { end }) => halfSent(call, { end, promise: true }),
  ),

  F05: fault('a body that ends with the connection, cut in half', {}, (call) =>
    halfSent(call, { end: 'fin', promise: false }),
  ),

  F06: fault(
    'one byte at a time, from the body or from the head on, or hints without end',
    {
      everyMs: z._default(milliseconds, 100),
      part: z._default(z.enum(['body', 'head', 'hints']), 'body'),
    },
    (call, { everyMs, part }) =>
      part === 'hints' ? hinted(call, everyMs) : dripped(call, { everyMs, part }),
  ),

  F07: fault(
    '429 that says when to come back',
    {
      retryAfter: z._default(z.int().check(z.gte(0)), 7),
    },
    (_, { retryAfter }) => jsonAnswer(429, new WireError(429).body, { 'retry-after': String(retryAfter) }),
  ),

  F08: fault(
    '429 that does not say when, or says nonsense',
    { retryAfter: z.optional(header) },
    (_, { retryAfter }) =>
      jsonAnswer(429, new WireError(429).body, retryAfter === undefined ? {} : { 'retry-after': retryAfter }),
  ),

  F09: fault(
    'a server error, as JSON for 500 and as a page of the edge for the others',
    {
      status: z._default(z.literal([500, 502, 503, 504]), 500),
    },
    (_, { status }) =>
      status === 500 ? jsonAnswer(500, new WireError(500).body) : htmlAnswer(status, `Error ${status}`),
  ),

  F10: fault('200 with a page', {}, () => htmlAnswer(200, 'Estamos em manutenção')),

  F11: fault('401', {}, () => refusal(401)),
  F12: fault('403, as an inactive store gives', {}, () => refusal(403)),
  F13: fault('404', {}, () => refusal(404)),

  F14: fault(
    '422; errors may be an empty list',
    {
      message: z._default(z.string(), '422 Unprocessable Entity'),
      errors: z._default(z.union([z.record(z.string(), z.array(z.string())), z.array(z.never())]), {
        name: ['Campo <b>obrigatório</b>.'],
      }),
    },
    (_, { message, errors }) => jsonAnswer(422, { message, errors, status_code: 422 }),
  ),

  F15: fault(
    'a redirect to another host',
    {
      status: z._default(z.literal([301, 302, 307, 308]), 301),
      location: z._default(header, 'https://elsewhere.example.com/'),
    },
    (_, { status, location }) => new Response(null, { status, headers: { location } }),
  ),

  F16: fault(
    'a body that is no proper JSON',
    {
      kind: z._default(z.enum(['syntax', 'bom', 'latin1', 'nan', 'duplicate']), 'syntax'),
    },
    (call, { kind }) => spoiled(call, kind),
  ),

  F17: fault(
    '100,000 levels deep',
    {
      levels: z._default(z.int().check(z.gte(1), z.lte(1_000_000)), 100_000),
    },
    (_, { levels }) => jsonAnswer(200, `{"data":${'['.repeat(levels)}${']'.repeat(levels)}}`),
  ),

  F18: fault(
    'a small gzip that swells, or one that is packed many times over',
    {
      mebibytes: z._default(z.int().check(z.gte(1), z.lte(1024)), 16),
      layers: z._default(z.int().check(z.gte(1), z.lte(1000)), 1),
    },
    (_, { mebibytes, layers }) =>
      new Response(bomb(mebibytes, layers), {
        headers: {
          'content-type': 'application/json',
          'content-encoding': Array.from({ length: layers }, () => 'gzip').join(', '),
        },
      }),
  ),

  F19: fault(
    'far more rows than were asked for',
    {
      rows: z._default(z.int().check(z.gte(1), z.lte(100_000)), 5_000),
    },
    (call, { rows }) => changed(call, (body) => ({ ...body, data: repeated(body.data, rows) })),
  ),

  F20: fault('fields nobody knows, everywhere', {}, (call) =>
    changed(call, (body) => ({
      ...withRows(body, (row) => ({ ...row, unheard_of: { data: [1, { deep: true }] }, '': 'empty key' })),
      debug: { queries: 42 },
    })),
  ),

  F21: fault(
    'a field of the first rows with another type, or missing',
    {
      field: z._default(z.string(), 'id'),
      value: z._default(z.json(), {}),
      missing: z._default(z.boolean(), false),
      rows: z._default(z.int().check(z.gte(1)), 2),
    },
    (call, { field, value, missing, rows }) =>
      changed(call, (body) =>
        withRows(body, (row, at) => (at < rows ? withValue(row, field, missing ? undefined : value) : row)),
      ),
  ),

  F22: fault('statuses, steps and gateways nobody has heard of', {}, (call) =>
    changed(call, (body) => withRows(body, (row) => withUnheardOf(row) as Json)),
  ),

  F23: fault(
    'page numbers that lie',
    {
      kind: z._default(z.enum(['strings', 'zero', 'endless']), 'strings'),
    },
    (call, { kind }) => changed(call, (body) => withLies(body, kind)),
  ),

  F24: fault(
    'headers that should not pass',
    {
      bytes: z._default(z.int().check(z.gte(1), z.lte(100_000)), 20_000),
    },
    async (call, { bytes }) => {
      const answer = await call.answer();
      return jsonAnswer(answer.status === 204 ? 200 : answer.status, await textOf(answer), {
        'set-cookie': 'upstream=1; Path=/',
        location: 'https://elsewhere.example.com/',
        'content-security-policy': "default-src 'unsafe-inline'",
        'x-large': 'x'.repeat(bytes),
      });
    },
  ),

  F25: fault('the true answer, late', { ms: z._default(milliseconds, 6_000) }, async (call, { ms }) => {
    await delay(ms, undefined, { ref: false });
    return call.answer();
  }),

  F26: fault(
    'a filter that is not heeded, and nothing says so',
    { parameter: z._default(z.enum(['date', 'q', 'status', 'utm_source', 'utm_campaign']), 'date') },
    (call, { parameter }) => call.answer(parameter),
  ),
};

export type FaultName = keyof typeof faults;

/** Members of a gzip stand one after the other, so a large one needs no large buffer. */
function bomb(mebibytes: number, layers: number): Uint8Array<ArrayBuffer> {
  const member = gzipSync(Buffer.alloc(1024 * 1024, ' '));
  let packed = Buffer.concat(Array.from({ length: mebibytes }, () => member));
  for (let layer = 1; layer < layers; layer += 1) packed = gzipSync(packed);
  return new Uint8Array(packed);
}

/** Applies a fault whose parameters were read by its own schema. */
export function applyFault(name: FaultName, call: FaultCall, params: unknown): Promise<Response> {
  return faults[name].apply(call, params);
}
