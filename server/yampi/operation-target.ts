import { aliasText, idText } from '#contract/endpoint.ts';
import type { Operation } from '#contract/yampi/operation.ts';

/** What stands in braces in an operation's path, and the only text it may hold. */
const paramTexts: Record<string, typeof idText> = { alias: aliasText, id: idText };

/**
 * Path and query of a call below an origin, built from the operation's constants alone.
 * @throws {TypeError} for a parameter of another shape or a query name the operation does not list
 */
export function operationTarget(
  operation: Operation,
  params: Record<string, string>,
  query: Record<string, unknown> = {},
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

function queryText(operation: Operation, query: Record<string, unknown>): string {
  const pairs: string[] = [];
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    if (!operation.query?.includes(name)) throw new TypeError(`${operation.name}: unknown query ${name}`);
    // Their filters want `name[]=`, and some stacks on the way drop bare brackets and bars.
    if (Array.isArray(value)) for (const one of value) pairs.push(pair(`${name}[]`, one));
    else pairs.push(pair(name, value));
  }
  return pairs.length ? `?${pairs.join('&')}` : '';
}

function pair(name: string, value: unknown): string {
  return `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`;
}

/** A URL parser must find nothing to resolve: what we wrote is what is asked, below /v2/ of the same host. */
function assertUnmoved(operation: Operation, target: string): void {
  const url = new URL(target, 'http://upstream.invalid');
  const same = url.host === 'upstream.invalid' && url.pathname === target.split('?')[0] && url.hash === '';
  if (!same || !target.startsWith('/v2/')) throw new TypeError(`${operation.name}: the path leaves the API`);
}
