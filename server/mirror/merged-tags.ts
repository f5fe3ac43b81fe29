import { eq } from 'drizzle-orm';
import type { MergeableTag } from '#contract/app/stat-notes.ts';
import { deskSpellings } from '#server/desk/schema.ts';
import type { Queries } from '#server/store/database.ts';

/** Of each tag, by which name a value goes; a value that is not in it goes by itself. */
export type MergedTags = Record<MergeableTag, Map<string, string>>;

/** What the store has merged. */
export async function readMergedTags(on: Queries, store: string): Promise<MergedTags> {
  const merged: MergedTags = { source: new Map(), medium: new Map(), campaign: new Map() };
  const rows = await on.select().from(deskSpellings).where(eq(deskSpellings.store, store));
  for (const { tag, value, into } of rows) merged[tag].set(value, into);
  return merged;
}

/** Every value that goes by a name, itself first; only itself when nothing was merged into it. */
export function spellingsOf(names: Map<string, string>, name: string): string[] {
  const others = [...names].filter(([, into]) => into === name).map(([value]) => value);
  return [...new Set([name, ...others])];
}

/** The values as they came of what a filter asks for by names; a spelling that was merged stands for its name. */
export function unmerged(names: Map<string, string>, chosen: readonly string[]): string[] {
  return [...new Set(chosen.flatMap((one) => spellingsOf(names, names.get(one) ?? one)))];
}
