import * as z from 'zod/mini';
import { instantOfWallTime } from '#contract/sao-paulo.ts';
import { wireCart } from '#contract/yampi/carts.ts';
import { wireOrder } from '#contract/yampi/orders.ts';
import { type CartRecord, decodeCart } from '#server/yampi/cart-record.ts';
import { decodeOrder, type SeenOrder } from '#server/yampi/read-orders.ts';

const envelope = z.object({
  event: z.string(),
  time: z.string(),
  merchant: z.object({ alias: z.string() }),
  resource: z.unknown(),
});

export type Hook = {
  event: string;
  alias: string;
  /** When Yampi says it happened; null when the time cannot be read. */
  at: Date | null;
  /** The cart of a `cart.reminder`. */
  cart: CartRecord | null;
  /** The order of an `order.paid`, or of one whose status changed. */
  order: SeenOrder | null;
};

/** What a delivery says; null when it is none. */
export function readHook(body: Uint8Array): Hook | null {
  const read = z.safeParse(envelope, jsonOf(body));
  if (!read.success) return null;
  const { event, time, merchant, resource } = read.data;
  const cart = event === 'cart.reminder' ? z.safeParse(wireCart, resource) : null;
  const isOrder = event === 'order.paid' || event === 'order.status.updated';
  const order = isOrder ? z.safeParse(wireOrder, resource) : null;
  return {
    event,
    alias: merchant.alias,
    at: momentOf(time),
    cart: cart?.success ? decodeCart(cart.data) : null,
    order: order?.success ? orderOf(event, order.data) : null,
  };
}

/** That it is paid is what the delivery says. A change of status without the status says nothing. */
function orderOf(event: string, wire: z.output<typeof wireOrder>): SeenOrder | null {
  const order = decodeOrder(wire);
  if (event === 'order.paid') return order && { ...order, payment: 'paid' };
  return wire.status ? order : null;
}

function momentOf(time: string): Date | null {
  const instant = instantOfWallTime(time);
  return instant === null ? null : new Date(instant);
}

function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString('utf8'));
  } catch {
    return null;
  }
}
