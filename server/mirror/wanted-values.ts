import { inArray, isNull, or, type SQL } from 'drizzle-orm';

/** What a filter takes of one value: words, and whether nothing will do as well. */
export type Wanted = { words: string[]; orNull: boolean };

/** @param none how the filter spells a null, if it can; that word never means itself */
export function wantedOf(chosen: readonly string[], none: string | undefined): Wanted {
  const words = chosen.filter((word) => word !== none);
  return { words, orNull: words.length < chosen.length };
}

export function isOneOf(value: SQL, { words, orNull }: Wanted): SQL | undefined {
  return or(words.length ? inArray(value, words) : undefined, orNull ? isNull(value) : undefined);
}
