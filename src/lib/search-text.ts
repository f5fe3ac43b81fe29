/**
 * Address search ⇄ plain strings. The router's own parser reads JSON, which turns the phone `11999999999` into a
 * number and `1e5` into 100000; a repeated key is a list here, and everything else stays the text it is.
 */
export function parseSearch(text: string): Record<string, string | string[]> {
  const search = new URLSearchParams(text);
  const entries = [...new Set(search.keys())].map((key): [string, string | string[]] => {
    const [first = '', ...more] = search.getAll(key);
    return [key, more.length > 0 ? [first, ...more] : first];
  });
  return Object.fromEntries(entries);
}

/** The reverse, with its `?`; empty, null and undefined values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const text = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null && one !== '') text.append(key, String(one));
    }
  }
  const joined = text.toString();
  return joined ? `?${joined}` : '';
}
