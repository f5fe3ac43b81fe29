import type { CartRow } from './schema.ts';
import type { OrderRow } from './schema-sales.ts';
import type { Utm } from './seed/campaigns.ts';

/** How somebody comes who clicked in a recovery e-mail. */
export const recoveryMail = {
  utmSource: 'Email',
  utmMedium: 'email',
  utmCampaign: 'carrinho_abandonado',
  utmContent: null,
  utmTerm: null,
} satisfies Utm;

export type Sale = {
  id: number;
  at: Date;
  paymentId: number;
  promocodeId: number | null;
  /** All that was taken off the products. */
  discountCents: number;
  shipmentCents: number;
  /** Whether the cart had been left before. */
  abandoned: boolean;
  utm: Utm;
};

/** The paid order that a cart becomes. Its total knows no interest: that is between the shopper and the card. */
export function orderOf(cart: CartRow, sale: Sale): OrderRow {
  const { id, at, paymentId, promocodeId, discountCents, shipmentCents, utm } = sale;
  return {
    storeId: cart.storeId,
    id,
    number: id - 53_000_000,
    cartToken: cart.token,
    cartId: sale.abandoned ? cart.id : null,
    customerId: cart.customerId,
    statusId: 4,
    paymentId,
    promocodeId,
    lines: cart.lines,
    productsCents: cart.subtotalCents,
    discountCents,
    shipmentCents,
    totalCents: cart.subtotalCents - discountCents + shipmentCents,
    utmSource: utm.utmSource,
    utmMedium: utm.utmMedium,
    utmCampaign: utm.utmCampaign,
    utmContent: utm.utmContent,
    utmTerm: utm.utmTerm,
    createdAt: at,
    updatedAt: at,
  };
}
