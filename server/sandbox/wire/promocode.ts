import type { PromocodeRow } from '../schema-settings.ts';
import { decimal, phpDate } from './values.ts';

/** A coupon, with its two counts as texts. Fields that the documents only name are null. */
export function wirePromocode(row: PromocodeRow, now: Date) {
  return {
    id: row.id,
    code: row.code,
    description: row.description,
    customer_id: null,
    active: row.active,
    expired: row.endAt <= now,
    discount_type: row.discountType,
    for_the_price_of: false,
    cart_default: false,
    type_increment_value: null,
    value: row.value,
    price_products: null,
    percent_products: null,
    min_value: decimal(row.minCents),
    quantity: String(row.quantity),
    total_customers_used: String(row.used),
    product_quantity: null,
    accumulate: row.accumulate,
    once_per_customer: row.oncePerCustomer,
    abandoned_cart: row.abandonedCart,
    newsletter: row.newsletter,
    free_shipment: row.freeShipment,
    ignore_promotion_products: false,
    start_at: phpDate(row.startAt),
    end_at: phpDate(row.endAt),
    created_at: phpDate(row.createdAt),
    updated_at: phpDate(row.updatedAt),
  };
}
