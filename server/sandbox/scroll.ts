import * as z from 'zod/mini';
import type { CartFilter } from './cart-query.ts';
import { WireError } from './wire-error.ts';

const LIFETIME = 5 * 60_000;

const cursor = z.object({
  /** Store it was given for, and when (epoch ms). */
  s: z.number(),
  t: z.number(),
  /** Page size and filter of the first call: a scroll keeps both. */
  n: z.number(),
  f: z.object({
    q: z.string(),
    sources: z.array(z.string()),
    campaigns: z.array(z.string()),
    refused: z.boolean(),
    from: z.nullable(z.string()),
    before: z.nullable(z.string()),
  }),
  /** Last cart handed out; null when there was none. */
  at: z.nullable(z.object({ createdAt: z.string(), id: z.number() })),
});
type Cursor = z.output<typeof cursor>;

export type Scroll = { limit: number; filter: CartFilter; after: Cursor['at'] };

/** An opaque text that carries the whole state, so that nothing has to be kept or cleared away. */
export function writeScrollId(storeId: number, scroll: Scroll, now: Date): string {
  const state: Cursor = { s: storeId, t: now.getTime(), n: scroll.limit, f: scroll.filter, at: scroll.after };
  return Buffer.from(JSON.stringify(state)).toString('base64url');
}

/** @throws WireError 422 when the id is broken, another store's, or older than five minutes */
export function readScrollId(text: string, storeId: number, now: Date): Scroll {
  const read = z.safeParse(cursor, parseJson(Buffer.from(text, 'base64url').toString()));
  if (!read.success || read.data.s !== storeId || now.getTime() - read.data.t > LIFETIME) {
    throw new WireError(422, { errors: { scroll_id: ['O scroll_id é inválido ou expirou.'] } });
  }
  return { limit: read.data.n, filter: read.data.f, after: read.data.at };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
