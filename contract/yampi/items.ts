import * as z from 'zod/mini';
import { flag, id, idOrNull, money, number, one, text } from './readers.ts';

const wireSku = z.object({
  id,
  product_id: idOrNull,
  sku: text,
  title: text,
  blocked_sale: flag,
  price_sale: money,
  price_discount: money,
});

/** A line of a cart or an order. */
export const wireItem = z.object({
  id,
  sku_id: idOrNull,
  kit_id: idOrNull,
  quantity: number,
  gift: flag,
  has_recomm: flag,
  sku: one(wireSku),
});
