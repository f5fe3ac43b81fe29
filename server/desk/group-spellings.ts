import { type MergeableTag, mergeableTags, type Spellings } from '#contract/app/stat-notes.ts';
import { foldSpelling } from './fold-spelling.ts';

/** A value as the carts carry it. */
export type TagCount = { tag: MergeableTag; value: string; carts: number; cents: number };

export type Merge = { tag: MergeableTag; value: string; into: string };

type Counted = Spellings['values'][number];

/** What is merged, also what no cart carries any more; then names that look like one. The most carts first. */
export function groupSpellings(counts: readonly TagCount[], merges: readonly Merge[]): Spellings[] {
  const all = mergeableTags.flatMap((tag) => {
    const known = new Map(counts.filter((one) => one.tag === tag).map((one) => [one.value, one]));
    const names = new Map(merges.filter((one) => one.tag === tag).map(({ value, into }) => [value, into]));
    const values = [...new Set([...known.keys(), ...names.keys(), ...names.values()])].map((value) => ({
      value,
      carts: known.get(value)?.carts ?? 0,
      cents: known.get(value)?.cents ?? 0,
    }));
    const byName = grouped(values, ({ value }) => names.get(value) ?? value);
    const merged = [...byName]
      .filter(([, spellings]) => spellings.length > 1)
      .map(([into, spellings]) => ({ tag, into, isMerged: true, values: ordered(spellings) }));
    const sums = [...byName].map(([name, spellings]) => summed(name, spellings));
    const alike = [...grouped(sums, ({ value }) => foldSpelling(value))]
      .filter(([fold, several]) => fold !== '' && several.length > 1)
      .map(([, several]) => ordered(several))
      .map((several) => ({ tag, into: several[0]?.value ?? '', isMerged: false, values: several }));
    return [...merged, ...alike];
  });
  const carts = ({ values }: Spellings) => values.reduce((sum, one) => sum + one.carts, 0);
  return all.toSorted((a, b) => Number(b.isMerged) - Number(a.isMerged) || carts(b) - carts(a));
}

function grouped(values: readonly Counted[], keyOf: (one: Counted) => string): Map<string, Counted[]> {
  const groups = new Map<string, Counted[]>();
  for (const one of values) {
    const key = keyOf(one);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function summed(value: string, spellings: readonly Counted[]): Counted {
  const total = (of: 'carts' | 'cents') => spellings.reduce((sum, one) => sum + one[of], 0);
  return { value, carts: total('carts'), cents: total('cents') };
}

function ordered(values: readonly Counted[]): Counted[] {
  return values.toSorted((a, b) => b.carts - a.carts || (a.value < b.value ? -1 : 1));
}
