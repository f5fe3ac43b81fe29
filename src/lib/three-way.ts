type Value = Record<string, unknown>;

/** A field that somebody changed since `base`. */
export type MergedField = { name: string; base: unknown; theirs: unknown; mine: unknown };

export type ThreeWay = {
  /** Both changed it, and not alike: a person has to choose. */
  open: MergedField[];
  /** Changed by one side, or alike by both: taken over by itself. */
  theirs: MergedField[];
  mine: MergedField[];
};

/** Values are plain data: numbers, texts, lists of them. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Names of the fields that differ between two states of a setting. */
export function differingFields(before: Value, after: Value): string[] {
  return Object.keys(after).filter((name) => !isSame(before[name], after[name]));
}

/** Sorts what two people made of the same setting: what is settled, and what is not. */
export function threeWay(base: Value, theirs: Value, mine: Value): ThreeWay {
  const result: ThreeWay = { open: [], theirs: [], mine: [] };
  for (const name of Object.keys(base)) {
    const field = { name, base: base[name], theirs: theirs[name], mine: mine[name] };
    const isTheirs = !isSame(field.base, field.theirs);
    const isMine = !isSame(field.base, field.mine);
    if (isTheirs && isMine && !isSame(field.theirs, field.mine)) result.open.push(field);
    else if (isTheirs) result.theirs.push(field);
    else if (isMine) result.mine.push(field);
  }
  return result;
}

export type Choices = Record<string, 'theirs' | 'mine'>;

/** The state that both agree on. Every open field needs its choice; undefined until then. */
export function mergedValue<V extends Value>(
  { open, mine }: ThreeWay,
  theirs: V,
  choices: Choices,
): V | undefined {
  if (open.some(({ name }) => !choices[name])) return undefined;
  const own = [...mine, ...open.filter(({ name }) => choices[name] === 'mine')];
  return { ...theirs, ...Object.fromEntries(own.map((field) => [field.name, field.mine])) };
}
