/**
 * Paths of everything in some values, such as `rows[].customer.email`, and whether anything but null or an empty list
 * stands there in any of them.
 */
export function leavesOf(values: readonly unknown[]): Map<string, boolean> {
  const found = new Map<string, boolean>();
  for (const value of values) note(found, '', value);
  found.delete('');
  return found;
}

function note(found: Map<string, boolean>, path: string, value: unknown): void {
  const isThere = value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  found.set(path, isThere || (found.get(path) ?? false));
  if (Array.isArray(value)) for (const one of value) note(found, `${path}[]`, one);
  else if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) note(found, path ? `${path}.${key}` : key, inner);
}
