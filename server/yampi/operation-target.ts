import { aliasText, idText } from '#contract/endpoint.ts';
import type { Operation } from '#contract/yampi/operation.ts';
import { encoded } from './encoded.ts';

/** What stands in braces in an operation's path, and the only text it may hold. */
const paramTexts: Record<string, typeof idText> = {
  alias: aliasText,
  id: idText,
  paymentId: idText,
  gatewayAlias: aliasText,
};

/**
 * Path and query of a call below an origin, built from the operation's constants alone.
 * @throws {TypeError} for a parameter of another shape or a query name the operation does not list
 */
export function operationTarget(
  operation: Operation,
  params: Record<string, string>,
  query: object = {},
): string {
  const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const read = paramTexts[name]?.safeParse(params[name]);
    if (!read?.success) throw new TypeError(`${operation.name}: bad path parameter ${name}`);
    return read.data;
  });
  const target = `/v2${path}${queryText(operation, query)}`;
  assertUnmoved(operation, target);
  return target;
}

function queryText(operation: Operation, query: object): string {
  const pairs = isNames(operation.query)
    ? namedPairs(operation, operation.query, query)
    : nestedPairs('', encoded(operation, operation.query, query));
  // Some stacks on the way drop bare brackets and bars.
  const text = pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return text.length ? `?${text.join('&')}` : '';
}

type Pair = [name: string, value: string];

function isNames(query: Operation['query']): query is readonly string[] | undefined {
  return query === undefined || Array.isArray(query);
}

function namedPairs(operation: Operation, names: readonly string[] = [], query: object): Pair[] {
  return Object.entries(query).flatMap(([name, value]): Pair[] => {
    if (value === undefined) return [];
    if (!names.includes(name)) throw new TypeError(`${operation.name}: unknown query ${name}`);
    // Their filters want `name[]=`.
    if (Array.isArray(value)) return value.map((one: unknown) => [`${name}[]`, String(one)]);
    return [[name, String(value)]];
  });
}

/** `{taxes: [{tax: "0"}]}` as PHP reads it back: `taxes[0][tax]=0`. */
function nestedPairs(prefix: string, value: unknown): Pair[] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null) return [[prefix, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    nestedPairs(prefix ? `${prefix}[${key}]` : key, inner),
  );
}

/** A URL parser must find nothing to resolve: what we wrote is what is asked, below /v2/ of the same host. */
function assertUnmoved(operation: Operation, target: string): void {
  const url = new URL(target, 'http://upstream.invalid');
  const same = url.host === 'upstream.invalid' && url.pathname === target.split('?')[0] && url.hash === '';
  if (!same || !target.startsWith('/v2/')) throw new TypeError(`${operation.name}: the path leaves the API`);
}
