import type { AuditRow } from '#contract/app/audit.ts';
import type { StoredAuditRow } from '#server/store/audit.ts';
import type { AppDeps } from '../app-deps.ts';
import { countReveal } from '../count-reveal.ts';
import { Refusal } from '../refusal.ts';
import type { Handlers } from './handler.ts';

type AuditHandlers = Pick<Handlers, 'listAudit' | 'revealCustomer'>;

const pageSize = 50;
/** Walking the whole chain at every page would cost more than the page. */
const recheckAfter = 10 * 60_000;

export function createAuditHandlers(deps: AppDeps): AuditHandlers {
  const { settings, mirror, now } = deps;
  const { audit } = settings;
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

    async revealCustomer({ params: { alias, customerId, cartId }, body, change }) {
      const cart = await mirror.getCart(alias, customerId, cartId);
      if (!cart) throw new Refusal('not_found');
      await countReveal(deps, { ...change(), alias, customerId }, { name: 'reason', after: body.reason });
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
