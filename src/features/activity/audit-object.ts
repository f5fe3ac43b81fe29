/** What an audit row is about, as the server spells it. */
export type AuditObject =
  | { kind: 'payment'; payment: string; config: string }
  | { kind: 'customer'; id: string }
  | { kind: 'person'; id: string }
  | { kind: 'link' }
  | { kind: 'store' }
  | { kind: 'other'; text: string };

/** `payment 43, config 306`, `customer 4711`, `person x, session y` in parts; whatever else as it is. */
export function readAuditObject(text: string): AuditObject {
  const [, payment, config] = /^payment (\d+), config (\d+)$/.exec(text) ?? [];
  if (payment && config) return { kind: 'payment', payment, config };
  const [, id] = /^customer (\d+)$/.exec(text) ?? [];
  if (id) return { kind: 'customer', id };
  const [, person] = /^person ([\w-]+)(?:, session [\w-]+)?$/.exec(text) ?? [];
  if (person) return { kind: 'person', id: person };
  if (/^link [\w-]+$/.test(text)) return { kind: 'link' };
  return /^store [\w-]+$/.test(text) ? { kind: 'store' } : { kind: 'other', text };
}
