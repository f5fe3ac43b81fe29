import type { Presence } from '#contract/app/triage.ts';

/** Who else has a cart open, by cart id. */
export type CartPresence = ReadonlyMap<string, { name: string; doing: Presence['doing'] }>;

/** One mark per cart: who contacts its customer is told before who only looks. */
export function cartPresence(presence: readonly Presence[]): CartPresence {
  const byUrgency = [...presence].sort(
    (a, b) => Number(a.doing === 'contacting') - Number(b.doing === 'contacting'),
  );
  return new Map(byUrgency.map(({ cartId, by, doing }) => [cartId, { name: by.name, doing }]));
}
