import { and, asc, eq, inArray, lte, sql } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { openOutbox } from '../deliveries/outbox.ts';
import { loadResourceWorld } from '../deliveries/resources.ts';
import { firstIds } from '../first-ids.ts';
import { withRelations } from '../load-carts.ts';
import { nextId } from '../next-id.ts';
import { type CartRow, carts, customers, type StoreRow, transactions } from '../schema.ts';
import { fates, type LifeRow } from '../schema-life.ts';
import { orders } from '../schema-sales.ts';
import { createAgenda } from './agenda.ts';
import { loadRemembered, reminderAt } from './reminders.ts';
import { keep, type Stretch, seconds } from './stretch.ts';
import { loadTill } from './till.ts';

/** Everything that is known at the beginning of a stretch of what happens until its end. @param wanted carts, whatever becomes of them */
export async function loadStretch(
  db: NodePgDatabase,
  store: StoreRow,
  life: LifeRow,
  until: Date,
  wanted: readonly number[] = [],
): Promise<Stretch> {
  const outbox = await openOutbox(db, store);
  const world = await loadResourceWorld(db, store, life.livedUntil);
  const due = await db
    .select()
    .from(fates)
    .where(and(eq(fates.storeId, store.id), lte(fates.at, until)));
  const remembered = outbox.wants('cart.reminder')
    ? await loadRemembered(db, store.id, life.livedUntil, until)
    : [];
  const rows = await cartsOf(db, store.id, [...due.map((fate) => fate.cartId), ...wanted], remembered);
  const loaded = await withRelations(db, store.id, rows);
  const [known] = await db
    .select({
      first: sql<number | null>`min(${customers.id})`,
      last: sql<number | null>`max(${customers.id})`,
    })
    .from(customers)
    .where(eq(customers.storeId, store.id));
  const stretch: Stretch = {
    store,
    life: { ...life },
    world,
    till: await loadTill(db, store.id, world),
    outbox,
    agenda: createAgenda(seconds(until)),
    carts: new Map(loaded.map((one) => [one.cart.id, { ...one, deeds: [] }])),
    customers: new Map(loaded.flatMap(({ customer }) => (customer ? [[customer.id, customer]] : []))),
    known: known?.first && known.last ? { first: known.first, last: known.last } : null,
    ids: {
      cart: (await nextId(db, carts, store)) - 1,
      customer: known?.last ? known.last + 3 : firstIds.customers,
      transaction: await nextId(db, transactions, store),
      order: await nextId(db, orders, store),
    },
    changed: new Set(),
    payments: new Set(),
    newcomers: [],
    buyers: new Set(),
    orders: [],
    coupons: new Set(),
  };
  for (const { cartId, deeds } of due) {
    const living = stretch.carts.get(cartId);
    if (living) keep(stretch, Object.assign(living, { deeds }));
  }
  for (const { id, createdAt } of remembered) {
    const at = reminderAt({ id, createdAt });
    if (at > seconds(life.livedUntil)) stretch.agenda.put({ at, kind: 'reminder', cartId: id });
  }
  return stretch;
}

async function cartsOf(
  db: NodePgDatabase,
  storeId: number,
  ids: readonly number[],
  already: readonly CartRow[],
): Promise<CartRow[]> {
  const missing = ids.filter((id) => !already.some((cart) => cart.id === id));
  const rows = missing.length
    ? await db
        .select()
        .from(carts)
        .where(and(eq(carts.storeId, storeId), inArray(carts.id, missing)))
        .orderBy(asc(carts.id))
    : [];
  return [...already, ...rows];
}
