/**
 * The ladder of cache keys of a resource: everything of it, everything of it in one store, one answer.
 * Invalidating a rung invalidates all below it.
 */
export function resourceKeys<const Name extends string>(name: Name) {
  return {
    all: [name] as const,
    store: (alias: string) => [name, alias] as const,
    one: (alias: string, verb: string, ...what: unknown[]) => [name, alias, verb, ...what] as const,
  };
}
