import * as z from 'zod/mini';

/** Money in integer cents of a real. */
export const cents = z.number().check(z.int());

/** An instant, ISO 8601 in UTC. */
export const instant = z.string();

/** A word of a list that the API may extend at any time: known ones are typed, others pass as they came. */
export function openEnum<const Known extends readonly string[]>(_known: Known) {
  return z.string() as unknown as z.ZodMiniType<Known[number] | (string & {}), string>;
}

/** An UTM tuple as the visit carried it; null where the tag was absent. Never merged or corrected. */
export const utm = z.object({
  source: z.nullable(z.string()),
  medium: z.nullable(z.string()),
  campaign: z.nullable(z.string()),
  content: z.nullable(z.string()),
  term: z.nullable(z.string()),
});

/** How a filter or a facet spells an absent UTM tag, and nobody. */
export const noneTag = '(none)';

/** How a filter spells the person who asks. */
export const meTag = '(me)';
