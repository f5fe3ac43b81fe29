import type { StatusRow } from '../schema-settings.ts';

/** A status of orders; `order` is its place. The e-mail stands there with `include=emailDetails` alone. */
export function wireStatus(row: StatusRow, withEmail: boolean) {
  return {
    id: row.id,
    alias: row.alias,
    name: row.name,
    description: row.description,
    order: row.position,
    ...(withEmail && { email_details: { data: { subject: row.subject, message: row.message } } }),
  };
}
