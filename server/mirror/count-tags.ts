import { eq, sql } from 'drizzle-orm';
import { type MergeableTag, mergeableTags } from '#contract/app/stat-notes.ts';
import type { Queries } from '#server/store/database.ts';
import { mirrorCarts as carts } from './schema.ts';

/** A value that carts carry, how many do, and the cents of their readable totals. */
export type TagCount = { tag: MergeableTag; value: string; carts: number; cents: number };

/** More spellings than these nobody looks through. */
const mostOfTag = 3_000;

const columns = { source: carts.utmSource, medium: carts.utmMedium, campaign: carts.utmCampaign };

/** The values of the tags that people spell in more than one way, as they came; the most frequent of each. */
export async function countTags(on: Queries, store: string): Promise<TagCount[]> {
  const found: TagCount[] = [];
  for (const tag of mergeableTags) {
    const rows = await on
      .select({
        value: columns[tag],
        carts: sql`count(*)`.mapWith(Number),
        cents: sql`coalesce(sum(${carts.totalCents}::float8), 0)`.mapWith(Number),
      })
      .from(carts)
      .where(eq(carts.store, store))
      .groupBy(columns[tag])
      .orderBy(sql`2 desc`)
      .limit(mostOfTag);
    found.push(...rows.flatMap((row) => (row.value === null ? [] : [{ ...row, tag, value: row.value }])));
  }
  return found;
}
