import { skuById } from '../catalogue.ts';
import type { World } from '../load-world.ts';
import { type RecoveryEmail, recoveryEmails, type Schedule } from '../recovery-emails.ts';
import type { CartLine, CartRow, CustomerRow, StoreRow, TransactionRow } from '../schema.ts';
import { fullName } from '../seed/people.ts';
import { checkoutHost, linkToken, wireAddress, wireCustomer, wirePhone } from './customer.ts';
import { wirePayment, wireTransaction } from './transaction.ts';
import { decimal, formated, percent, phpDate, plainDate, plainDay } from './values.ts';

/** Relations that a caller may ask for; the rest of a cart always comes. */
export const cartIncludes = ['customer', 'payment', 'address', 'promocode', 'items', 'seller'] as const;
export type CartInclude = (typeof cartIncludes)[number];

export type LoadedCart = { cart: CartRow; customer: CustomerRow | null; transactions: TransactionRow[] };

/** How the API prints a single relation that is not there. */
const absent = { data: [] };

function wireTotalizers(cart: CartRow) {
  const freightDiscount =
    cart.shipmentOriginalCents === null ? 0 : cart.shipmentOriginalCents - cart.shipmentCents;
  return {
    total_items: String(cart.lines.length),
    subtotal: decimal(cart.subtotalCents),
    // Stays 0 on abandoned carts, whatever coupon was typed.
    discount: 0,
    shipment: decimal(cart.shipmentCents),
    shipment_original_value: cart.shipmentOriginalCents === null ? null : decimal(cart.shipmentOriginalCents),
    shipment_discount_value: decimal(freightDiscount),
    shipment_discount_percent: percent(freightDiscount, cart.shipmentOriginalCents ?? 0),
    promocode_discount_value: decimal(cart.promocodeCents),
    progressive_discount_value: decimal(cart.progressiveCents),
    combos_discount_value: decimal(cart.combosCents),
    total: decimal(cart.totalCents),
    subtotal_formated: formated(cart.subtotalCents),
    discount_formated: formated(0),
    total_formated: formated(cart.totalCents),
    shipment_formated: formated(cart.shipmentCents),
  };
}

function wireTracking({ cart, customer }: LoadedCart) {
  const name = customer ? fullName(customer) : cart.guestName;
  const email = customer ? customer.email : cart.guestEmail;
  return name || email ? { name, email } : null;
}

/** What every list of carts shows, without any relation. */
export function bareCart({ store, methods }: World, loaded: LoadedCart) {
  const { cart, transactions } = loaded;
  const link = `${checkoutHost(store)}/cart?cart_token=${cart.token}&forceCheckout=1&skipToCheckout=1`;
  return {
    id: cart.id,
    merchant_id: String(store.id),
    customer_id: cart.customerId,
    token: cart.token,
    shipment_service_id: cart.shipmentServiceId,
    payment_alias: methods.get(cart.paymentId ?? 0)?.alias ?? null,
    has_recommendation: cart.hasRecommendation,
    is_upsell: false,
    total_transactions: transactions.length,
    simulate_url: `${link}&login=${linkToken(cart.token)}`,
    unauth_simulate_url: `${link}&forceLogout=1`,
    totalizers: wireTotalizers(cart),
    shipping_service: null,
    tracking_data: wireTracking(loaded),
    utm_source: cart.utmSource,
    utm_campaign: cart.utmCampaign,
    utm_medium: cart.utmMedium,
    utm_term: cart.utmTerm,
    utm_content: cart.utmContent,
    last_transaction_status: transactions[transactions.length - 1]?.status ?? null,
    customizations: [],
    created_at: phpDate(cart.createdAt),
    updated_at: phpDate(cart.updatedAt),
  };
}

/** A line of a cart or an order, by the id of either. */
export function wireItem(ownerId: number, [skuId, quantity, unitCents]: CartLine, at: number) {
  const sku = skuById(skuId);
  return {
    id: ownerId * 10 + at,
    sku_id: skuId,
    kit_id: null,
    quantity,
    gift: false,
    has_recomm: false,
    custom_value: null,
    sku: {
      data: {
        id: skuId,
        product_id: sku.productId,
        seller_id: null,
        sku: sku.code,
        token: linkToken(sku.code).slice(0, 10),
        erp_id: null,
        blocked_sale: sku.blocked,
        barcode: sku.barcode,
        title: sku.title,
        allow_sell_without_customization: true,
        price_cost: decimal(Math.round(sku.listCents * 0.45)),
        price_sale: decimal(Math.max(sku.listCents, unitCents)),
        // What the shopper pays for one piece; the same as price_sale when nothing is off.
        price_discount: decimal(unitCents),
        combinations: [],
        weight: sku.weightKg,
        height: 6,
        width: 25,
        length: 30,
        quantity_managed: true,
        availability: 1,
        availability_soldout: 0,
        order: at,
      },
    },
  };
}

function wireEmail(cartId: number, address: string, email: RecoveryEmail) {
  return {
    id: email.id,
    cart_id: cartId,
    promocode_id: email.promocodeId,
    turn: email.turn,
    email: address,
    subject: email.subject,
    fire_date: plainDate(email.fireAt),
    sent_at: email.sentAt && plainDate(email.sentAt),
    created_at: plainDate(email.createdAt),
    updated_at: plainDate(email.sentAt ?? email.createdAt),
  };
}

function scheduleOf({ revisions, now }: World, { cart, customer }: LoadedCart): Schedule {
  const firstName = customer ? customer.firstName : (cart.guestName?.split(' ')[0] ?? null);
  return recoveryEmails(cart, { firstName }, revisions, now);
}

function wireSpreadsheet(store: StoreRow, { cart, customer }: LoadedCart, sent: string) {
  const skus = cart.lines.map(([skuId]) => skuById(skuId));
  const joined = (values: string[]) => [...new Set(values)].join(',');
  return {
    customer_phone: customer ? wirePhone(customer).full_number : '',
    last_order_date: customer?.lastOrderAt ? plainDay(customer.lastOrderAt) : null,
    products: joined(skus.map((sku) => sku.title)),
    products_skus: joined(skus.map((sku) => sku.code)),
    categories: joined(skus.map((sku) => sku.category)),
    brands: joined(skus.map((sku) => sku.brand)),
    purchase_url: `${checkoutHost(store)}/cart?cart_token=${cart.token}&utm_source=Planilha&utm_campaign=Carrinho Abandonado&forceCheckout=1&skipToCheckout=1&store_token=${linkToken(store.alias)}&forceLogout=1`,
    abandoned_step: cart.step,
    count_recover_mail_sent: sent,
  };
}

function wireSearch({ cart }: LoadedCart, sent: number) {
  return {
    has_shipment_service: cart.shipmentServiceId !== null,
    has_address: cart.hasAddress,
    has_customer: cart.customerId !== null,
    has_refused_payment: cart.refused,
    abandoned_step: cart.step,
    count_recover_mail_sent: sent,
    created_at: plainDay(cart.createdAt),
    updated_at: plainDay(cart.updatedAt),
  };
}

/** Relations that come unasked with every cart of the main list. */
function defaultBlocks(world: World, loaded: LoadedCart) {
  const address = loaded.customer ? loaded.customer.email : loaded.cart.guestEmail;
  const schedule = scheduleOf(world, loaded);
  const emails = address ? schedule.emails.map((email) => wireEmail(loaded.cart.id, address, email)) : [];
  const sent = emails.filter((email) => email.sent_at !== null).length;
  const pix = loaded.transactions.some((transaction) => transaction.paymentId === 43);
  return {
    transactions: { data: loaded.transactions.map((transaction) => wireTransaction(world, transaction)) },
    metadata: { data: pix ? [{ key: 'discount_highlight', value: 'pix' }] : [] },
    spreadsheet: { data: wireSpreadsheet(world.store, loaded, `${sent}/${schedule.turns}`) },
    search: { data: wireSearch(loaded, sent) },
    emails: { data: emails },
  };
}

function includedBlocks(
  { store, methods }: World,
  { cart, customer }: LoadedCart,
  includes: ReadonlySet<CartInclude>,
) {
  const method = methods.get(cart.paymentId ?? 0);
  const blocks: Record<CartInclude, () => object> = {
    customer: () => (customer ? { data: wireCustomer(store, customer) } : absent),
    payment: () => (method ? { data: wirePayment(method) } : absent),
    address: () => (cart.hasAddress && customer ? { data: wireAddress(customer) } : absent),
    // Only the answer for a single cart fills it.
    promocode: () => absent,
    items: () => ({ data: cart.lines.map((line, at) => wireItem(cart.id, line, at)) }),
    seller: () => absent,
  };
  return Object.fromEntries([...includes].map((name) => [name, blocks[name]()]));
}

/** A cart of the main list. */
export function wireCart(world: World, loaded: LoadedCart, includes: ReadonlySet<CartInclude>) {
  return {
    ...bareCart(world, loaded),
    ...includedBlocks(world, loaded, includes),
    ...defaultBlocks(world, loaded),
  };
}
