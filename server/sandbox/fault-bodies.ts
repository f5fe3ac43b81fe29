import { type FaultCall, jsonAnswer } from './fault.ts';

export type Json = Record<string, unknown>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The true answer with its body changed; what is refused or has no body passes as it is. */
export async function changed(call: FaultCall, change: (body: Json) => unknown): Promise<Response> {
  const answer = await call.answer();
  if (!answer.ok || answer.status === 204) return answer;
  return jsonAnswer(answer.status, change((await answer.json()) as Json));
}

/** The answer with each row changed, or the one object that it is, with or without an envelope. */
export function withRows(body: Json, change: (row: Json, at: number) => Json): Json {
  const { data } = body;
  if (Array.isArray(data))
    return { ...body, data: data.map((row, at) => (isRecord(row) ? change(row, at) : row)) };
  return isRecord(data) ? { ...body, data: change(data, 0) } : change(body, 0);
}

/**
 * A copy with one value set at a path of keys, such as `search.data.abandoned_step` or `items.data.0.quantity`; missing
 * steps are made, and `undefined` takes the field away.
 */
export function withValue(row: Json, path: string, value: unknown): Json {
  return set(row, path.split('.'), value) as Json;
}

function set(inner: unknown, [key = '', ...rest]: string[], value: unknown): unknown {
  const copy: Json | unknown[] = Array.isArray(inner) ? [...inner] : isRecord(inner) ? { ...inner } : {};
  const fields = copy as Json;
  if (rest.length > 0) fields[key] = set(fields[key], rest, value);
  else if (value === undefined) delete fields[key];
  else fields[key] = value;
  return copy;
}

const unheardOf: Record<string, string> = {
  abandoned_step: 'identity_check',
  status: 'under_review',
  last_transaction_status: 'under_review',
  gateway_alias: 'pay-by-moon',
};

/** The row with every status, step and gateway, however deep, one that nobody has heard of. */
export function withUnheardOf(value: unknown, parent = ''): unknown {
  if (Array.isArray(value)) return value.map((one) => withUnheardOf(one, parent));
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => {
    if (typeof inner !== 'string') return [key, withUnheardOf(inner, key === 'data' ? parent : key)];
    const isGateway = key === 'alias' && parent === 'gateway';
    return [key, isGateway ? unheardOf.gateway_alias : (unheardOf[key] ?? inner)];
  });
  return Object.fromEntries(entries);
}

/** Rows of an answer, over and over, each with an id of its own. */
export function repeated(data: unknown, count: number): Json[] {
  const rows = Array.isArray(data) ? data.filter(isRecord) : isRecord(data) ? [data] : [];
  if (rows.length === 0) return [];
  return Array.from({ length: count }, (_, at) => ({ ...rows[at % rows.length], id: at + 1 }));
}

export type Lie = 'strings' | 'zero' | 'endless';

const lies: Record<Lie, (told: Json) => Json> = {
  strings: (told) => ({
    ...Object.fromEntries(Object.entries(told).map(([key, value]) => [key, String(value)])),
    count: '30',
    links: { previous: '', next: '' },
  }),
  zero: (told) => ({ ...told, total: 0, count: 0, total_pages: 0 }),
  endless: (told) => ({ ...told, current_page: 1, total_pages: 999_999 }),
};

/** A list with page numbers that lie; what is no list has none. */
export function withLies(body: Json, kind: Lie): Json {
  if (!Array.isArray(body.data)) return body;
  const told = isRecord(body.meta) && isRecord(body.meta.pagination) ? body.meta.pagination : {};
  return { ...body, meta: { pagination: lies[kind](told) } };
}

export type Spoiled = 'syntax' | 'bom' | 'latin1' | 'nan' | 'duplicate';

const spoilers: Record<Spoiled, (text: string) => Buffer> = {
  syntax: (text) => Buffer.from(`${text.slice(0, -1)},}`),
  bom: (text) => Buffer.from(`\ufeff${text}`),
  latin1: (text) => Buffer.from(text, 'latin1'),
  nan: (text) =>
    Buffer.from(text.replace(/"total":[\d.]+/.test(text) ? /("total":)[\d.]+/ : /(":)-?[\d.]+/, '$1NaN')),
  duplicate: (text) => Buffer.from(`{"data":[],${text.slice(1)}`),
};

/** The true answer as no proper JSON. */
export async function spoiled(call: FaultCall, kind: Spoiled): Promise<Response> {
  const answer = await call.answer();
  const bytes = new Uint8Array(spoilers[kind](await textOf(answer)));
  return new Response(bytes, {
    status: answer.status === 204 ? 200 : answer.status,
    headers: { 'content-type': 'application/json' },
  });
}

/** Body of an answer; one without a body becomes an empty object, so that there is something to break. */
export async function textOf(answer: Response): Promise<string> {
  return (await answer.text()) || '{}';
}
