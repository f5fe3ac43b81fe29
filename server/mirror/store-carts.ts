import { createHash } from 'node:crypto';
import { and, eq, inArray, sql } from 'drizzle-orm';
import type { CartRef } from '#contract/app/triage.ts';
import { forgetTexts } from '#server/desk/forget-texts.ts';
import type { Db } from '#server/store/database.ts';
import type { CartRecord } from '#server/yampi/cart-record.ts';
import { forgetPerson } from '#server/yampi/forget-person.ts';
import { detailOf, recordOf, rowColumns } from './cart-rows.ts';
import { followOptOuts } from './follow-opt-outs.ts';
import { mirrorCarts as carts, mirrorDetails as details } from './schema.ts';

/** Instead of a digest, where the person is kept no longer. No record has it, so a cart that is listed again is whole again. */
export const purgedDigest = 'purged';

/** A record as a row of the table, keyed by column name, with its details. */
function columnsOf(record: CartRecord) {
  return {
    id: record.id,
    customer_id: record.customerId,
    created_at: record.createdAt,
    total_cents: record.totalCents,
    step: record.step,
    refused: record.refused,
    waiting_for: record.waitingFor,
    utm_source: record.utm.source,
    utm_medium: record.utm.medium,
    utm_campaign: record.utm.campaign,
    utm_content: record.utm.content,
    utm_term: record.utm.term,
    name: record.name,
    email: record.email,
    phone: record.phone,
    first_item: record.firstItem,
    item_count: record.itemCount,
    anonymized: record.anonymized,
    reach: record.reach,
    refusal: record.refusal,
    method: record.method,
    gateway: record.gateway,
    items: [...new Set(record.items.flatMap(({ title }) => title ?? []))],
    brands: record.brands,
    products: record.items.map(({ title, sku }) => [title, sku].filter(Boolean).join(' ')).join(' '),
    token: record.token,
    emails_sent: record.emailsSent,
    emails_planned: record.emailsPlanned,
    next_email_at: record.nextEmailAt,
    digest: createHash('md5').update(JSON.stringify(record)).digest('base64url'),
    data: detailOf(record),
  };
}

const names =
  `id customer_id created_at total_cents step refused waiting_for utm_source utm_medium utm_campaign
  utm_content utm_term name email phone first_item item_count anonymized reach refusal method gateway items brands products token emails_sent emails_planned
  next_email_at digest`.split(/\s+/);
const columns = sql.raw(names.join(', '));
const told = sql.raw(names.map((name) => `i.${name}`).join(', '));
const excluded = sql.raw(names.map((name) => `excluded.${name}`).join(', '));

/** Rows of a JSON parameter, typed as the table is. */
function incoming(records: CartRecord[], digest?: string) {
  const rows = JSON.stringify(records.map((record) => ({ ...columnsOf(record), ...(digest && { digest }) })));
  return sql`
    select cart.*, element -> 'data' as data from jsonb_array_elements(${rows}::jsonb) element,
    lateral jsonb_populate_record(null::mirror_carts, element) cart`;
}

/**
 * Keeps one page of the list, in one statement: new and changed carts are written, all others are only marked as
 * seen. A cart that had gone is back. Running it twice changes nothing.
 */
export async function storeListedCarts(
  db: Db,
  store: string,
  records: CartRecord[],
  at: Date,
): Promise<void> {
  const unique = [...new Map(records.map((record) => [record.id, record])).values()];
  if (unique.length === 0) return;
  const now = sql`${at.toISOString()}::timestamptz`;
  await db.execute(sql`
    with incoming as materialized (${incoming(unique)}),
    changed as materialized (
      select * from incoming i where not exists (
        select from mirror_carts c where c.store = ${store} and c.id = i.id and c.digest = i.digest
      )
    ),
    unchanged as (
      update mirror_carts c set seen_at = ${now}, synced_at = ${now}, gone_at = null
      from incoming i where c.store = ${store} and c.id = i.id and c.digest = i.digest
    ),
    details as (
      insert into mirror_details (store, id, data) select ${store}, id, data from changed
      on conflict (store, id) do update set data = excluded.data
    )
    insert into mirror_carts (store, seen_at, synced_at, ${columns})
    select ${store}, ${now}, ${now}, ${columns} from changed
    on conflict (store, id) do update set (gone_at, seen_at, synced_at, ${columns}) =
      (null, excluded.seen_at, excluded.synced_at, ${excluded})`);
  const forgotten = unique.filter((record) => record.anonymized).map((record) => record.customerId);
  if (forgotten.length) await forgetCustomers(db, store, forgotten);
  await followOptOuts(db, store, unique.map(refOf));
}

function refOf({ id, customerId }: CartRecord): CartRef {
  return { cartId: id, customerId };
}

/** Keeps a cart that was looked up through its customer, unless the list brought it meanwhile. */
export async function storeLookedUpCart(db: Db, store: string, record: CartRecord, at: Date): Promise<void> {
  await db.execute(sql`
    with incoming as materialized (${incoming([record])}),
    details as (
      insert into mirror_details (store, id, data) select ${store}, id, data from incoming
      on conflict (store, id) do nothing
    )
    insert into mirror_carts (store, synced_at, ${columns})
    select ${store}, ${at.toISOString()}::timestamptz, ${columns} from incoming
    on conflict (store, id) do nothing`);
  await followOptOuts(db, store, [refOf(record)]);
}

/** Wipes the person from every cart of customers who asked to be forgotten, listed or not, and what was written about them. */
async function forgetCustomers(db: Db, store: string, customerIds: string[]): Promise<void> {
  const known = await db
    .select({ row: rowColumns, detail: details.data })
    .from(carts)
    .innerJoin(details, and(eq(details.store, carts.store), eq(details.id, carts.id)))
    .where(
      and(
        eq(carts.store, store),
        inArray(
          carts.customerId,
          customerIds.filter((id) => id !== '0'),
        ),
        eq(carts.anonymized, false),
      ),
    );
  const forgotten = known.map(({ row, detail }) => forgetPerson(recordOf(row, detail)));
  await rewriteCarts(db, store, forgotten);
  await forgetTexts(db, store, customerIds);
}

/** Writes carts of the table anew, as they are given; `digest` replaces their own. */
export async function rewriteCarts(
  db: Db,
  store: string,
  records: CartRecord[],
  digest?: string,
): Promise<void> {
  if (records.length === 0) return;
  await db.execute(sql`
    with incoming as materialized (${incoming(records, digest)}),
    details as (
      update mirror_details d set data = i.data from incoming i where d.store = ${store} and d.id = i.id
    )
    update mirror_carts c set (${columns}) = (${told})
    from incoming i where c.store = ${store} and c.id = i.id`);
}
