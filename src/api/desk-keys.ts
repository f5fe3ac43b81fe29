import type { getDesk } from '#contract/app/triage.ts';
import type { ResponseFor } from '#contract/endpoint.ts';

// Keys of answers that the list shows but something later asks for.

/** Who works the carts of a store, and by which rules. */
export type Desk = ResponseFor<typeof getDesk>;

export function deskKey(alias: string) {
  return ['desk', alias, 'desk'] as const;
}

/** The cart whose customer somebody here is speaking with. */
export function contactingKey(alias: string) {
  return ['contacting', alias] as const;
}

/** The marks of who has which cart open. */
export function presenceKey(alias: string) {
  return ['presence', alias] as const;
}
