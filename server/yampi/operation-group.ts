const groups = new Map<string, string>();

/** What fails together: the two first words of an operation's path, such as `checkout/carts`, or one before an id. */
export function operationGroup(path: string): string {
  const group = groups.get(path) ?? groupOf(path);
  groups.set(path, group);
  return group;
}

function groupOf(path: string): string {
  const words = path.replace('/{alias}', '').split('/').slice(1, 3);
  return (words[1]?.startsWith('{') ? words.slice(0, 1) : words).join('/');
}
