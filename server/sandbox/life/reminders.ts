import { and, eq, gt, isNull, lte } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import { reminderResource } from '../deliveries/resources.ts';
import { type CartRow, carts } from '../schema.ts';
import { type LivingCart, type Stretch, seconds } from './stretch.ts';

const least = 11 * 60;
const most = 29 * 60;

/** When `cart.reminder` tells of a cart: 11 to 29 minutes after it began, e-mails or not. Epoch seconds. */
export function reminderAt({ id, createdAt }: Pick<CartRow, 'id' | 'createdAt'>): number {
  return seconds(createdAt) + least + ((Math.imul(id, 0x9e3779b1) >>> 0) % (most - least + 1));
}

/** Listed carts whose reminder may fall between two moments. */
export function loadRemembered(
  db: Pick<NodePgDatabase, 'select'>,
  storeId: number,
  from: Date,
  until: Date,
): Promise<CartRow[]> {
  const back = (at: Date, by: number) => new Date(at.getTime() - by * 1000);
  return db
    .select()
    .from(carts)
    .where(
      and(
        eq(carts.storeId, storeId),
        isNull(carts.recoveredAt),
        gt(carts.createdAt, back(from, most)),
        lte(carts.createdAt, back(until, least)),
      ),
    );
}

/** Tells of a cart that is still there. */
export function remind({ outbox, world }: Stretch, living: LivingCart, at: Date): void {
  if (living.cart.recoveredAt) return;
  outbox.put('cart.reminder', at, reminderResource({ ...world, now: at }, living));
}
