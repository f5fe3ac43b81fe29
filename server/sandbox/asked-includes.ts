/** Relations that `include=a,b` asks for; unknown names are ignored. */
export function askedIncludes<Name extends string>(
  query: URLSearchParams,
  known: readonly Name[],
): Set<Name> {
  const asked = (query.get('include') ?? '').split(',').map((name) => name.trim());
  return new Set(known.filter((name) => asked.includes(name)));
}
