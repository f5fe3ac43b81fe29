import type { PgTable } from 'drizzle-orm/pg-core';
import type pg from 'pg';
import { type Insertion, insertAll, insertionsOf } from './insert-rows.ts';
import { beginLife, makeFates } from './life/seed-life.ts';
import { carts, customers, type StoreRow, transactions } from './schema.ts';
import { fates, lives } from './schema-life.ts';
import { orders } from './schema-sales.ts';
import {
  affiliations,
  installments,
  paymentConfigs,
  paymentMethods,
  promocodes,
  recoveryConfigs,
  recoveryRevisions,
  statuses,
} from './schema-settings.ts';
import { makeBatches, type Plan } from './seed/make-batches.ts';
import type { Person } from './seed/people.ts';
import { makeSettings } from './seed/settings.ts';

/** Everything a new store has: its settings, and its sales from the oldest cart to the newest. */
export function fillStore(client: pg.ClientBase, store: StoreRow, plan: Plan, now: Date): Promise<void> {
  return insertAll(client, insertions(store, plan, now));
}

function* insertions(store: StoreRow, plan: Plan, now: Date): Generator<Insertion> {
  const ours = <T extends PgTable>(table: T, rows: readonly Omit<T['$inferSelect'], 'storeId'>[]) =>
    insertionsOf(table, rows as readonly T['$inferSelect'][], { storeId: store.id });
  const settings = makeSettings(plan.seed, now);
  yield* ours(paymentMethods, settings.paymentMethods);
  yield* ours(affiliations, settings.affiliations);
  yield* ours(paymentConfigs, settings.paymentConfigs);
  yield* ours(installments, settings.installments);
  yield* ours(statuses, settings.statuses);
  yield* ours(recoveryConfigs, settings.recoveryConfigs);
  yield* ours(recoveryRevisions, settings.recoveryRevisions);
  yield* ours(promocodes, settings.promocodes);
  yield* ours(lives, [beginLife(plan, now)]);
  const people = new Map<number, Person>();
  for (const batch of makeBatches(plan, now)) {
    for (const person of batch.customers) people.set(person.id, person);
    yield* ours(customers, batch.customers);
    yield* ours(carts, [...batch.carts, ...batch.recovered]);
    yield* ours(transactions, batch.transactions);
    yield* ours(orders, batch.orders);
    yield* ours(fates, makeFates(plan.seed, { ...batch, people }, now));
  }
}
