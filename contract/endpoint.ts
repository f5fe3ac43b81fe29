import * as z from 'zod/mini';

/** What a person may be in a store. */
export const roles = ['owner', 'support', 'marketer'] as const;
export type Role = (typeof roles)[number];

/** Ids of the API are integers beyond what JSON numbers carry safely, so they are digit strings everywhere. */
export const idText = z.string().check(z.regex(/^\d{1,19}$/));
export const aliasText = z.string().check(z.regex(/^[a-z0-9_-]{1,64}$/));

/** An id of ours: of a person, a session, a link. */
export const ownIdText = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/));

/** Every name that may stand in braces in a path, with the only text it may hold. */
export const pathParams = {
  alias: aliasText,
  customerId: idText,
  cartId: idText,
  paymentId: idText,
  configId: idText,
  personId: ownIdText,
  sessionId: ownIdText,
  linkId: ownIdText,
  actId: ownIdText,
  templateId: ownIdText,
  viewId: ownIdText,
  noteId: ownIdText,
};
type PathParam = keyof typeof pathParams;
type ParamsOf<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends PathParam ? Name : never) | ParamsOf<Rest>
  : never;

type Shape = z.ZodMiniObject;

/**
 * One operation of our own API, as data. The router, the permission matrix, the SPA's client, the tests and
 * the OpenAPI document are derived from it.
 */
export type Endpoint = {
  name: string;
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** `/api/…`, with the names of `pathParams` in braces. */
  path: string;
  /**
   * Who may call it: nobody needs to be signed in, any person who is, or one of these roles in the store of the
   * path. Without a store in the path: who holds the role in all of the installation. There is no default.
   */
  access: 'anyone' | 'person' | readonly Role[];
  /** True when a password or factor must be at most 10 minutes old. */
  stepUp?: true;
  /**
   * Every call that gets to the work is recorded before and after, with these fields of its body as they are.
   * `itself`: the operation does that, because it knows what was there before. A call that the role or an old proof
   * keeps from the work is recorded as refused in both cases.
   */
  audit?: readonly string[] | 'itself';
  /** It writes to Yampi: every call carries an `Idempotency-Key`, and a repeated one does nothing twice. */
  idempotent?: true;
  /** Each field must be absent-safe (a default), so that the same schema reads a browser address. */
  query?: Shape;
  /** Fields of `query` that hold personal data: they travel in a header, so that no access log keeps them. */
  hidden?: readonly string[];
  body?: Shape;
  /** It answers a file of this type and no JSON; its `response` is then `z.never()`. */
  file?: string;
  response: z.ZodMiniType;
  summary: string;
};

/** Declares an endpoint and keeps its literal types. */
export function defineEndpoint<const E extends Endpoint>(endpoint: E): E {
  return endpoint;
}

export type ParamsFor<E extends Endpoint> = Record<ParamsOf<E['path']>, string>;
export type QueryFor<E extends Endpoint> = E['query'] extends Shape ? z.output<E['query']> : undefined;
export type BodyFor<E extends Endpoint> = E['body'] extends Shape ? z.output<E['body']> : undefined;
export type ResponseFor<E extends Endpoint> = z.output<E['response']>;

/** What a caller hands over: params only where the path has them, a query only where one is declared. */
export type ArgumentsFor<E extends Endpoint> = ([ParamsOf<E['path']>] extends [never]
  ? unknown
  : { params: ParamsFor<E> }) &
  (E['query'] extends Shape ? { query: z.output<E['query']> } : unknown) &
  (E['body'] extends Shape ? { body: z.output<E['body']> } : unknown);

/**
 * The header that says for how many whole seconds nobody has touched the page that asks, so that a page which reads
 * by itself keeps no session awake. Absent below a minute: a preloaded answer fits a request without headers only.
 */
export const idleHeader = 'X-Resgate-Idle';

/** The header that carries the `hidden` fields of a query, spelled as a query string. */
export const hiddenQueryHeader = 'X-Resgate-Query';

/**
 * Path and visible query of a call, defaults dropped and fields in the schema's order, so that the server's
 * preload link and the SPA's request are the same text.
 */
export function endpointUrl(
  endpoint: Endpoint,
  params: Record<string, string>,
  query: Record<string, unknown> = {},
): string {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  );
  const text = searchText(endpoint, query, (name) => !endpoint.hidden?.includes(name));
  return text ? `${path}?${text}` : path;
}

/** The hidden part of a query, or undefined when all of it is at its default. */
export function hiddenQuery(endpoint: Endpoint, query: Record<string, unknown> = {}): string | undefined {
  return searchText(endpoint, query, (name) => endpoint.hidden?.includes(name) ?? false) || undefined;
}

function searchText(
  endpoint: Endpoint,
  query: Record<string, unknown>,
  wanted: (name: string) => boolean,
): string {
  if (!endpoint.query) return '';
  const defaults = defaultsOf(endpoint.query);
  const search = new URLSearchParams();
  for (const name of Object.keys(endpoint.query.shape).filter(wanted)) {
    const value = query[name];
    if (value === undefined || JSON.stringify(value) === JSON.stringify(defaults[name])) continue;
    for (const one of Array.isArray(value) ? value : [value]) search.append(name, String(one));
  }
  return search.toString();
}

/** Every field of a search schema at its default. */
export function defaultsOf<S extends Shape>(schema: S): z.output<S> {
  return z.parse(schema, {});
}
