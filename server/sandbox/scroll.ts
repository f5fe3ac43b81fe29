import { createHmac } from 'node:crypto';
import * as z from 'zod/mini';
import type { StoreCall } from './call.ts';
import { readPage } from './pagination.ts';
import { WireError } from './wire-error.ts';

const LIFETIME = 5 * 60_000;

/** The place of a row in a list that is ordered newest first. */
type Place = { createdAt: Date; id: number };

/** Where a scroll stands: it keeps the page size and filter of its first call. */
export type Scroll<Filter> = {
  limit: number;
  filter: Filter;
  /** Last row handed out; null when there was none. */
  after: Place | null;
};

/**
 * The way through a list with `scroll=true`: it goes on where the last stretch ended, so that rows which come meanwhile
 * never shift it, and no cap holds. Its ids carry the whole state, so that nothing has to be kept or cleared away.
 */
export function createScroll<Filter>(list: string, filterSchema: z.ZodMiniType<Filter>) {
  const cursor = z.object({
    /** List and store it was given for, and when (epoch ms). */
    l: z.literal(list),
    s: z.number(),
    t: z.number(),
    n: z.number(),
    f: filterSchema,
    /** Epoch ms and id. */
    at: z.nullable(z.tuple([z.number(), z.number()])),
  });

  function write({ store, user, now }: StoreCall, { limit, filter, after }: Scroll<Filter>): string {
    const at = after && [after.createdAt.getTime(), after.id];
    const state = { l: list, s: store.id, t: now.getTime(), n: limit, f: filter, at };
    const text = Buffer.from(JSON.stringify(state)).toString('base64url');
    return `${text}.${signature(text, user)}`;
  }

  function read(id: string, { store, user, now }: StoreCall): Scroll<Filter> {
    const [text = '', signed] = id.split('.');
    const { success, data } = z.safeParse(cursor, parseJson(Buffer.from(text, 'base64url').toString()));
    const isOurs = signed === signature(text, user);
    if (!isOurs || !success || data.s !== store.id || now.getTime() - data.t > LIFETIME) {
      throw new WireError(422, { errors: { scroll_id: ['O scroll_id é inválido ou expirou.'] } });
    }
    const after = data.at && { createdAt: new Date(data.at[0]), id: data.at[1] };
    return { limit: data.n, filter: data.f, after };
  }

  /**
   * The next stretch of a call, and the id that leads on.
   * @param filter of the call, should it be the first
   * @throws WireError 422 when the id is broken, made up, another list's or store's, or older than five minutes
   */
  return async function nextStretch<Row>(
    call: StoreCall,
    filter: Filter,
    load: (scroll: Scroll<Filter>) => Promise<Row[]>,
    placeOf: (row: Row) => Place,
  ): Promise<{ rows: Row[]; scrollId: string }> {
    const id = call.query.get('scroll_id');
    const scroll = id ? read(id, call) : { limit: readPage(call.query).limit, filter, after: null };
    const rows = await load(scroll);
    const last = rows[rows.length - 1];
    const after = last === undefined ? scroll.after : placeOf(last);
    return { rows, scrollId: write(call, { ...scroll, after }) };
  };
}

/** Nobody else writes ids: what they say needs no further look. */
function signature(text: string, user: StoreCall['user']): string {
  return createHmac('sha256', user.userSecretKey).update(text).digest('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
