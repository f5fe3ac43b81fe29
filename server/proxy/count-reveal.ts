import type { AppDeps } from './app-deps.ts';
import { objectOf } from './audit-call.ts';
import type { Deed } from './handlers/handler.ts';
import { Refusal } from './refusal.ts';

const hour = 60 * 60_000;
const revealsAnHour = 30;
const operation = 'revealCustomer';

/** Writes down that a person is about to see a customer's data in the clear. @throws {Refusal} after 30 in an hour */
export async function countReveal(
  { settings: { audit, writeLock }, now }: Pick<AppDeps, 'settings' | 'now'>,
  { actor, requestId, alias, customerId }: Omit<Deed, 'key'> & { alias: string; customerId: string },
  why: { name: string; after: string },
): Promise<void> {
  const fields = [{ ...why, before: null }];
  const entry = { actor, requestId, alias, operation, object: objectOf({ customerId }), fields };
  // One after the other: of many at once none may count before the others are written down.
  await writeLock.run(`reveals of ${actor.id}`, async () => {
    const since = new Date(now().getTime() - hour);
    const isTooMany = (await audit.count({ actorId: actor.id, operation, since })) >= revealsAnHour;
    await audit.record({ ...entry, outcome: isTooMany ? 'refused' : 'done' });
    if (isTooMany) throw new Refusal('rate_limited');
  });
}
