import type { Agent } from '#contract/app/cart-triage.ts';
import type { CartRef, TriageAnswer } from '#contract/app/triage.ts';
import type { Queries } from '#server/store/database.ts';
import { type ActRow, answerOf, cartsOfActs, findAct } from './act-answer.ts';
import { DeskRefused } from './desk-refused.ts';
import type { Deed } from './do-act.ts';

/** What tells an act from another that is ordered under the same id. */
export type Asked = {
  id: string;
  by: Agent;
  deed: Deed;
  assigneeId: string | null;
  named: readonly CartRef[];
};

/**
 * What became of an act that was ordered before; null when it is new. It may have been undone meanwhile: that is told,
 * and it is not done again. @throws {DeskRefused} `conflict` when its id was given to another deed
 */
export async function repeatedAct(
  on: Queries,
  store: string,
  asked: Asked,
  at: Date,
): Promise<TriageAnswer | null> {
  const known = await findAct(on, store, asked.id);
  if (!known) return null;
  if (!(await isSame(on, known, asked))) throw new DeskRefused('conflict');
  return answerOf(on, known, at);
}

/** What an act keeps of its order. */
export function keptOf({ deed, assigneeId }: Pick<Asked, 'deed' | 'assigneeId'>) {
  return {
    kind: deed.kind,
    until: deed.kind === 'snooze' ? new Date(deed.until) : null,
    reason: deed.kind === 'lost' ? deed.reason : null,
    assigneeId: deed.kind === 'assign' ? assigneeId : null,
    channel: deed.kind === 'contact' ? deed.channel : null,
    templateId: deed.kind === 'contact' ? deed.templateId : null,
    text: deed.kind === 'note' || deed.kind === 'contact' ? deed.text || null : null,
  };
}

/** Whether an act is this order. A text may have been wiped since. */
async function isSame(on: Queries, act: ActRow, asked: Asked): Promise<boolean> {
  const kept = keptOf(asked);
  const isDeed =
    act.byId === asked.by.id &&
    act.kind === kept.kind &&
    act.until?.getTime() === kept.until?.getTime() &&
    act.reason === kept.reason &&
    act.assigneeId === kept.assigneeId &&
    act.channel === kept.channel &&
    (act.text === null || act.text === kept.text);
  if (!isDeed) return false;
  const touched = new Set((await cartsOfActs(on, act.store, [act.id])).map(({ cartId }) => cartId));
  return asked.named.every(({ cartId }) => touched.has(cartId));
}
