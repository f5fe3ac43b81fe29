import type { CustomerRow, TransactionRow } from '../schema.ts';
import type { OrderRow } from '../schema-sales.ts';
import type { PromocodeRow, StatusRow } from '../schema-settings.ts';
import { wireItem } from './cart.ts';
import { wireAddress, wireCustomer } from './customer.ts';
import { wirePromocode } from './promocode.ts';
import { wireStatus } from './status.ts';
import { type TransactionWorld, wireTransaction } from './transaction.ts';
import { decimal, phpDate } from './values.ts';

/** The closed list of relations. */
export const orderIncludes = [
  'items',
  'customer',
  'marketplace',
  'status',
  'statuses',
  'shipping_address',
  'promocode',
  'transactions',
  'comments',
  'files',
  'discounts',
  'seller',
  'labels',
] as const;
type OrderInclude = (typeof orderIncludes)[number];

export type OrderWorld = Pick<TransactionWorld, 'store' | 'methods'> & {
  now: Date;
  statuses: ReadonlyMap<number, StatusRow>;
  promocodes: ReadonlyMap<number, PromocodeRow>;
};

export type LoadedOrder = { order: OrderRow; customer: CustomerRow | null; transactions: TransactionRow[] };

const none = { data: [] };

function bareOrder({ store }: OrderWorld, { order }: LoadedOrder) {
  return {
    id: order.id,
    merchant_id: store.id,
    marketplace_id: 1,
    customer_id: order.customerId,
    number: order.number,
    status_id: order.statusId,
    authorized: true,
    cart_token: order.cartToken,
    value_total: decimal(order.totalCents),
    value_products: decimal(order.productsCents),
    value_shipment: decimal(order.shipmentCents),
    value_discount: decimal(order.discountCents),
    value_tax: 0,
    promocode_id: order.promocodeId,
    utm_source: order.utmSource,
    utm_medium: order.utmMedium,
    utm_campaign: order.utmCampaign,
    utm_content: order.utmContent,
    utm_term: order.utmTerm,
    metadata: { data: order.cartId === null ? [] : [{ key: 'cart_id', value: String(order.cartId) }] },
    created_at: phpDate(order.createdAt),
    updated_at: phpDate(order.updatedAt),
  };
}

/** An order with the relations that were asked for. */
export function wireOrder(world: OrderWorld, loaded: LoadedOrder, includes: ReadonlySet<OrderInclude>) {
  const { order, customer, transactions } = loaded;
  const status = world.statuses.get(order.statusId);
  const promocode = world.promocodes.get(order.promocodeId ?? 0);
  const blocks: Record<OrderInclude, () => object> = {
    items: () => ({ data: order.lines.map((line, at) => wireItem(order.id, line, at)) }),
    customer: () => (customer ? { data: wireCustomer(world.store, customer) } : none),
    marketplace: () => ({ data: { id: 1, alias: 'yampi', name: 'Yampi' } }),
    status: () => (status ? { data: wireStatus(status, false) } : none),
    statuses: () => ({
      data: status ? [{ ...wireStatus(status, false), created_at: phpDate(order.updatedAt) }] : [],
    }),
    shipping_address: () => (customer ? { data: wireAddress(customer) } : none),
    promocode: () => (promocode ? { data: wirePromocode(promocode, world.now) } : none),
    transactions: () => ({ data: transactions.map((row) => wireTransaction(world, row)) }),
    comments: () => none,
    files: () => none,
    discounts: () => none,
    seller: () => none,
    labels: () => none,
  };
  return {
    ...bareOrder(world, loaded),
    ...Object.fromEntries([...includes].map((name) => [name, blocks[name]()])),
  };
}
