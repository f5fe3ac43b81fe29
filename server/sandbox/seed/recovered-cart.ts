import { makeCart, type SeededCart } from './carts.ts';
import type { SeededOrder } from './orders.ts';
import type { Person } from './people.ts';
import type { Random } from './random.ts';

/** The abandoned cart that an order was: listed no more, with the products and the token of the order. */
export function makeRecoveredCart(
  random: Random,
  { order }: SeededOrder,
  shopper: { id: number; customer: Person; begunAt: Date },
): SeededCart['cart'] {
  const { cart } = makeCart(random, shopper.id, shopper.begunAt, shopper, order.createdAt);
  const byMail = order.utmCampaign === 'carrinho_abandonado';
  const { utmSource, utmMedium, utmCampaign, utmContent, utmTerm } = byMail ? cart : order;
  const { lines, productsCents, shipmentCents, createdAt } = order;
  return {
    ...cart,
    token: order.cartToken,
    step: 'payment',
    refused: false,
    hasAddress: true,
    shipmentServiceId: cart.shipmentServiceId ?? 3,
    paymentId: null,
    lines,
    subtotalCents: productsCents,
    // What the e-mail took off was not there yet.
    promocodeCents: 0,
    combosCents: 0,
    progressiveCents: 0,
    shipmentCents,
    shipmentOriginalCents: Math.max(cart.shipmentOriginalCents ?? 0, shipmentCents),
    totalCents: productsCents + shipmentCents,
    utmSource,
    utmMedium,
    utmCampaign,
    utmContent,
    utmTerm,
    updatedAt: cart.updatedAt < createdAt ? cart.updatedAt : createdAt,
    recoveredAt: createdAt,
  };
}
