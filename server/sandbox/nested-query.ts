type Nested = { [key: string]: Nested | string };

/**
 * `taxes[0][tax]=1` as PHP reads it: texts in objects, and lists where all keys are numbers. A later value of the same
 * name takes the place of an earlier one; names that do not close their brackets are left out.
 */
export function readNestedQuery(query: URLSearchParams): Record<string, unknown> {
  const root: Nested = {};
  for (const [name, value] of query) {
    const found = /^([\w-]+)((?:\[[\w-]+\])*)$/.exec(name);
    if (!found) continue;
    const keys = [
      found[1] ?? '',
      ...[...(found[2] ?? '').matchAll(/\[([\w-]+)\]/g)].map(([, key]) => key ?? ''),
    ];
    put(root, keys, value);
  }
  return withLists(root) as Record<string, unknown>;
}

function put(into: Nested, [key = '', ...rest]: string[], value: string): void {
  if (key === '__proto__') return;
  if (rest.length === 0) {
    into[key] = value;
    return;
  }
  const inner = into[key];
  const next = typeof inner === 'object' ? inner : {};
  into[key] = next;
  put(next, rest, value);
}

function withLists(value: Nested | string): unknown {
  if (typeof value === 'string') return value;
  const entries = Object.entries(value);
  const isList = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  if (isList) return entries.map(([, inner]) => withLists(inner));
  return Object.fromEntries(entries.map(([key, inner]) => [key, withLists(inner)]));
}
