/** What a key does in the list of carts and on an open one. The help dialog shows this very table. */
export const deskKeys = {
  move: [
    { verb: 'next', key: 'j' },
    { verb: 'previous', key: 'k' },
    { verb: 'open', key: 'Enter' },
    { verb: 'back', key: 'Escape' },
    { verb: 'search', key: '/' },
  ],
  act: [
    { verb: 'contacted', key: 'e' },
    { verb: 'won', key: 'Shift+e' },
    { verb: 'replied', key: 'r' },
    { verb: 'snooze', key: 'h' },
    { verb: 'snoozeUntil', key: 'Shift+h' },
    { verb: 'discard', key: 'd' },
    { verb: 'optOut', key: 'o' },
    { verb: 'assignMe', key: 'a' },
    { verb: 'assign', key: 'Shift+a' },
    { verb: 'note', key: 'n' },
    { verb: 'undo', key: 'z' },
  ],
  contact: [
    { verb: 'whatsapp', key: 'w' },
    { verb: 'whatsappText', key: 'Shift+w' },
    { verb: 'copyLink', key: 'c' },
  ],
  select: [
    { verb: 'select', key: 'x' },
    { verb: 'extendDown', key: 'Shift+j' },
    { verb: 'extendUp', key: 'Shift+k' },
    { verb: 'selectAll', key: 'Ctrl+a' },
  ],
  list: [
    { verb: 'filters', key: 'f' },
    { verb: 'views', key: 'v' },
    { verb: 'saveView', key: 'Shift+v' },
    { verb: 'help', key: '?' },
  ],
} as const;

export type KeyGroup = keyof typeof deskKeys;
export type DeskVerb = (typeof deskKeys)[KeyGroup][number]['verb'];

const keyOfVerb = new Map<DeskVerb, string>(
  Object.values(deskKeys).flatMap((group) => group.map(({ verb, key }) => [verb, key] as const)),
);

/** The key of a verb as `useShortcuts` names it. */
export function keyOf(verb: DeskVerb): string {
  return keyOfVerb.get(verb) ?? '';
}

/** What is written on the keys: `Shift+E`. */
export function keyText(verb: DeskVerb): string {
  return keyOf(verb)
    .replace('Escape', 'Esc')
    .replace(/(^|\+)([a-z])$/, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Shortcuts of these verbs, as `useShortcuts` takes them. */
export function shortcutsOf(
  acts: Partial<Record<DeskVerb, (event: KeyboardEvent) => void>>,
): Record<string, (event: KeyboardEvent) => void> {
  return Object.fromEntries(
    Object.entries(acts).map(([verb, act]) => [
      keyOf(verb as DeskVerb),
      (event: KeyboardEvent) => {
        // A dialog that opens would get the letter in its first field.
        event.preventDefault();
        act(event);
      },
    ]),
  );
}
