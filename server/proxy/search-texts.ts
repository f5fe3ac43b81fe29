/** The texts of a query string by name; a repeated name has a list. Any name is plain data, `__proto__` too. */
export function searchTexts(search: URLSearchParams): Record<string, string | string[]> {
  const texts = Object.create(null) as Record<string, string | string[]>;
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    texts[name] = values.length === 1 && values[0] !== undefined ? values[0] : values;
  }
  return texts;
}
