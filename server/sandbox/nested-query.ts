type Nested = Map<string, Nested | string>;

// PHP's own limit; also keeps the recursion shallow.
const deepest = 64;

/**
 * `taxes[0][tax]=1` as PHP reads it: texts in objects, and lists where all keys are numbers, in the order in which keys
 * first came. Each `[]` is a new key; a later value of the same name takes the place of an earlier one. Names that do
 * not close their brackets, or open more than 64, are left out.
 * @param rows names under which keys of any text count rows, as PHP walks through them
 */
export function readNestedQuery(
  query: URLSearchParams,
  rows: readonly string[] = [],
): Record<string, unknown> {
  const root: Nested = new Map();
  for (const [name, value] of query) {
    const found = /^([\w-]+)((?:\[[^\]]*\])*)$/.exec(name);
    if (!found) continue;
    const brackets = [...(found[2] ?? '').matchAll(/\[([^\]]*)\]/g)].map(([, key]) => key ?? '');
    if (brackets.length <= deepest) put(root, [found[1] ?? '', ...brackets], value);
  }
  return Object.fromEntries(
    [...root].map(([name, inner]) => [
      name,
      rows.includes(name) && inner instanceof Map ? listOf(inner) : plain(inner),
    ]),
  );
}

function put(into: Nested, [name = '', ...rest]: string[], value: string): void {
  const key = name === '' ? nextKey(into) : name;
  if (rest.length === 0) {
    into.set(key, value);
    return;
  }
  const inner = into.get(key);
  const next: Nested = inner instanceof Map ? inner : new Map();
  into.set(key, next);
  put(next, rest, value);
}

const isNumber = (key: string) => /^\d+$/.test(key);

function nextKey(map: Nested): string {
  return String(Math.max(-1, ...[...map.keys()].filter(isNumber).map(Number)) + 1);
}

function plain(value: Nested | string): unknown {
  if (typeof value === 'string') return value;
  if (![...value.keys()].every(isNumber)) return objectOf(value);
  return listOf(value);
}

function listOf(map: Nested): unknown[] {
  return [...map.values()].map(plain);
}

function objectOf(map: Nested): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, inner]) => [key, plain(inner)]));
}
