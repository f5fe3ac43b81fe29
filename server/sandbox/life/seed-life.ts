import type { CartRow, TransactionRow } from '../schema.ts';
import type { Deed, fates, LifeRow } from '../schema-life.ts';
import type { Person } from '../seed/people.ts';
import { chanceOf } from './chance.ts';
import { seconds } from './stretch.ts';
import { idleSeconds, nextShopperAt, planIssued, withDeeds } from './visit.ts';

const recentHours = 48;

/** The life of a new store: as many shoppers as its plan had of late, but never so few that nothing happens. */
export function beginLife(
  plan: { carts: number; days: number; seed: number },
  now: Date,
): Omit<LifeRow, 'storeId'> {
  const { seed } = plan;
  // Recent weeks weigh more, and some of those who come buy at once.
  const shoppersPerDay = Math.max(60, (2.1 * plan.carts) / plan.days);
  const begun = seconds(now);
  return {
    seed,
    shoppersPerDay,
    livedUntil: new Date(begun * 1000),
    shoppers: 0,
    nextShopperAt: new Date(nextShopperAt({ seed, shoppersPerDay }, 0, begun) * 1000),
  };
}

type Known = {
  carts: readonly Omit<CartRow, 'storeId'>[];
  transactions: readonly Omit<TransactionRow, 'storeId'>[];
  /** People with a name, by id. */
  people: ReadonlyMap<number, Person>;
};

/** What is still to come of the carts of the last two days that a new store has. */
export function makeFates(
  seed: number,
  { carts, transactions, people }: Known,
  now: Date,
): Omit<typeof fates.$inferSelect, 'storeId'>[] {
  const begun = seconds(now);
  const recent = carts.filter(
    ({ createdAt, customerId }) =>
      begun - seconds(createdAt) < recentHours * 3600 && people.get(customerId ?? 0)?.anonymized === false,
  );
  const waiting = new Map(
    transactions.flatMap((row) => (row.status === 'waiting_payment' ? [[row.cartId, row]] : [])),
  );
  return recent.map((cart) => {
    const random = chanceOf(seed, 'fate', cart.id);
    const at = Math.max(seconds(cart.updatedAt) + idleSeconds, begun + random.int(5, 1800));
    const think: Deed = { at, deed: 'think' };
    const issued = waiting.get(cart.id);
    const ends = issued?.expiresAt ? seconds(issued.expiresAt) : 0;
    const kind = issued?.paymentId === 43 ? 'pix' : 'billet';
    const more = ends > begun ? planIssued(random, kind, begun, { expires: ends, cancelled: ends }) : [];
    const deeds = withDeeds([think], more);
    return { cartId: cart.id, at: new Date((deeds[0]?.at ?? at) * 1000), deeds };
  });
}
