import type { CartRow, CartSearch } from '#contract/app/carts.ts';

/** The word of the assignee filter for who asks, and for carts that are nobody's. */
export const meTag = '(me)';
export const nobodyTag = '(none)';

/**
 * Whether a row, as it stands now, is still one of those that were asked for, as far as people's work decides that.
 * @param myId id of who looks
 */
export function rowFits(
  { triage }: Pick<CartRow, 'triage'>,
  { state, assignee }: Pick<CartSearch, 'state' | 'assignee'>,
  myId: string | undefined,
): boolean {
  if (state.length > 0 && !state.includes(triage.state)) return false;
  if (assignee.length === 0) return true;
  const id = triage.assignee?.id;
  return assignee.includes(id ?? nobodyTag) || (assignee.includes(meTag) && id !== undefined && id === myId);
}
