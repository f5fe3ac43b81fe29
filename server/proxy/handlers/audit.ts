import type { AuditRow } from '#contract/app/audit.ts';
import type { StoredAuditRow } from '#server/store/audit.ts';
import type { AppDeps } from '../app-deps.ts';
import { objectOf } from '../audit-call.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';

type AuditHandlers = Pick<Handlers, 'listAudit' | 'revealCustomer'>;

const pageSize = 50;
const hour = 60 * 60_000;
const revealsAnHour = 30;
/** Walking the whole chain at every page would cost more than the page. */
const recheckAfter = 10 * 60_000;

export function createAuditHandlers({ settings: { audit, writeLock }, mirror, now }: AppDeps): AuditHandlers {
  let checked: { at: number; brokenAt: number | null } | undefined;

  async function brokenAt(): Promise<number | null> {
    const at = now().getTime();
    if (!checked || at - checked.at > recheckAfter) checked = { at, brokenAt: await audit.firstBroken() };
    return checked.brokenAt;
  }

  return {
    async listAudit({ params: { alias }, query }) {
      const found = await audit.list(alias, query, pageSize + 1);
      const rows = found.slice(0, pageSize);
      const next = found.length > pageSize ? (rows.at(-1)?.seq ?? null) : null;
      return { rows: rows.map(rowOf), next, ...(await audit.names(alias)), brokenAt: await brokenAt() };
    },

    async revealCustomer({ params: { alias, customerId, cartId }, body, person, change }) {
      const { actor, requestId } = change();
      const operation = 'revealCustomer';
      const fields = [{ name: 'reason', before: null, after: body.reason }];
      const entry = { actor, requestId, alias, operation, object: objectOf({ customerId }), fields };
      const cart = await mirror.getCart(alias, customerId, cartId);
      if (!cart) throw new Refusal('not_found');
      // One after the other: of many at once none may count before the others are written down.
      await writeLock.run(`reveals of ${person.id}`, async () => {
        const since = new Date(now().getTime() - hour);
        const isTooMany = (await audit.count({ actorId: person.id, operation, since })) >= revealsAnHour;
        await audit.record({ ...entry, outcome: isTooMany ? 'refused' : 'done' });
        if (isTooMany) throw new Refusal('rate_limited');
      });
      const { email, phone, document } = cart.customer;
      return { email, phone, document };
    },
  };
}

function rowOf({
  seq,
  at,
  actorName,
  operation,
  object,
  fields,
  outcome,
  requestId,
}: StoredAuditRow): AuditRow {
  return { seq, at: at.toISOString(), actor: actorName, operation, object, fields, outcome, requestId };
}
