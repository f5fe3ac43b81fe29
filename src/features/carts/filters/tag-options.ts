type Facet = { value: string; count: number };

/** The facet's values, with the chosen ones it no longer lists in front: what is chosen can always be unchosen. */
export function tagOptions(facet: readonly Facet[], chosen: readonly string[]): Facet[] {
  const missing = chosen.filter((value) => facet.every((one) => one.value !== value));
  return [...missing.map((value) => ({ value, count: 0 })), ...facet];
}
