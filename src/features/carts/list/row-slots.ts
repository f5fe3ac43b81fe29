/**
 * Which table row (by number) shows which cart. A cart that stays keeps its row, so that focus stays with it; a new
 * one takes over a row whose cart is gone, because changing fifty rows costs half of making fifty.
 */
export function assignSlots(
  previous: ReadonlyMap<string, number>,
  ids: readonly string[],
): Map<string, number> {
  const slots = new Map<string, number>();
  for (const id of ids) {
    const kept = previous.get(id);
    if (kept !== undefined) slots.set(id, kept);
  }
  const taken = new Set(slots.values());
  let free = 0;
  for (const id of ids) {
    if (slots.has(id)) continue;
    while (taken.has(free)) free++;
    slots.set(id, free++);
  }
  return slots;
}
