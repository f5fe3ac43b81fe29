/**
 * Values as PostgreSQL writes an array: `{1,"a \"b\"",NULL}`. pg would do the same, value by value; a store of a
 * million carts has forty million of them, and most need no look at their characters.
 */
export function arrayLiteral(values: readonly unknown[]): string {
  return `{${values.map(literal).join(',')}}`;
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'string') return quoted(value);
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? quoted(JSON.stringify(value)) : String(value);
}

function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
