import { getTableColumns } from 'drizzle-orm';
import type { CartRow } from '#contract/app/carts.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import { type CartDetail, mirrorCarts } from './schema.ts';

const {
  search: _search,
  digest: _digest,
  seenAt: _seenAt,
  products: _products,
  productSearch: _productSearch,
  restScore: _restScore,
  newest: _newest,
  items: _items,
  createdHour: _createdHour,
  ...light
} = getTableColumns(mirrorCarts);

/** The columns of a list row. */
export const rowColumns = light;

type FullRow = typeof mirrorCarts.$inferSelect;
export type LightRow = Pick<FullRow, keyof typeof light>;

/** What a table row alone tells of a row of the list. */
export function cartRowOf(row: LightRow): Omit<CartRow, 'siblings' | 'triage'> {
  return {
    id: row.id,
    customerId: row.customerId,
    createdAt: row.createdAt.toISOString(),
    name: row.name,
    email: row.email,
    phone: row.phone,
    anonymized: row.anonymized,
    firstItem: row.firstItem,
    itemCount: row.itemCount,
    totalCents: row.totalCents,
    step: row.step,
    refused: row.refused,
    waitingFor: row.waitingFor,
    utm: {
      source: row.utmSource,
      medium: row.utmMedium,
      campaign: row.utmCampaign,
      content: row.utmContent,
      term: row.utmTerm,
    },
    emailsSent: row.emailsSent,
    emailsPlanned: row.emailsPlanned,
    nextEmailAt: row.nextEmailAt?.toISOString() ?? null,
    goneAt: row.goneAt?.toISOString() ?? null,
    reach: row.reach,
    refusal: row.refusal,
  };
}

/** A table row and its details as Yampi told them. */
export function recordOf(row: LightRow, detail: CartDetail): CartRecord {
  const { goneAt: _gone, ...known } = cartRowOf(row);
  return { ...known, ...detail, ...ofRecord(row) };
}

/** The part of a cart that is kept apart from its row. */
export function detailOf(record: CartRecord): CartDetail {
  const { updatedAt, customer, items, totals, emails, attempts } = record;
  return { updatedAt, customer, items, totals, emails, attempts };
}

/** What no answer of ours tells of a cart, and its record does. */
function ofRecord({ token, method, gateway, brands }: LightRow) {
  return { token, method, gateway, brands };
}
