import { roundHalfAway } from '#contract/installment-plan.ts';
import type { PaymentMethod, UsedAffiliation, World } from '../load-world.ts';
import type { CustomerRow, TransactionRow } from '../schema.ts';
import { wireAffiliation } from './affiliation.ts';
import { wireCustomer } from './customer.ts';
import { decimal, formated, phpDate, phpDateOrNull, plainDate } from './values.ts';

export function wirePayment(method: PaymentMethod) {
  return {
    id: method.id,
    alias: method.alias,
    name: method.name,
    has_config: method.hasConfig,
    active_config: method.activeConfig,
    is_credit_card: method.kind === 'card',
    is_deposit: method.kind === 'deposit',
    is_billet: method.kind === 'billet',
    is_pix: method.kind === 'pix',
    is_pix_in_installments: false,
    is_wallet: false,
    icon_url: `https://icons.example.com/svg/card-${method.alias}.svg`,
  };
}

/** `[]`, unless it is a Pix: then an object, not a list of pairs. */
function metadataOf(transaction: TransactionRow, method: PaymentMethod) {
  if (method.kind !== 'pix' || !transaction.expiresAt) return [];
  return {
    pix_qr_code: `00020126580014br.gov.bcb.pix0136${transaction.id}5204000053039865802BR6304`,
    pix_expiration_date: plainDate(transaction.expiresAt),
  };
}

function billetOf(transaction: TransactionRow, method: PaymentMethod) {
  const due = method.kind === 'billet' ? transaction.expiresAt : null;
  return {
    billet_url: due && `https://billet.example.com/${transaction.id}`,
    billet_barcode: due && `00190.00009 0${transaction.id}.000003 00000.000000 1 00000000000000`,
    billet_date: due && { ...phpDate(due), date: `${plainDate(due).slice(0, 10)} 00:00:00.000000` },
    billet_our_number: due && String(transaction.id),
    billet_document_number: due && String(transaction.orderId ?? transaction.cartId),
    billet_whatsapp_link: null,
    bank_name: due && 'Banco do Brasil',
    bank_alias: due && 'BANCO_DO_BRASIL',
  };
}

/** A payment attempt, as default block of a cart and as row of its own list. */
export function wireTransaction({ methods }: Pick<World, 'methods'>, transaction: TransactionRow) {
  const method = methods.get(transaction.paymentId);
  if (!method) throw new RangeError(`no payment method ${transaction.paymentId}`);
  const part = roundHalfAway(transaction.amountCents / transaction.installments);
  const authorized = ['paid', 'captured', 'authorized'].includes(transaction.status);
  return {
    id: transaction.id,
    customer_id: transaction.customerId,
    payment_id: transaction.paymentId,
    affiliation_id: transaction.affiliationId,
    marketplace_id: 1,
    marketplace_account_id: null,
    authorized,
    captured: authorized,
    cancelled: transaction.cancelledAt !== null,
    can_be_captured: false,
    can_be_cancelled: transaction.status === 'waiting_payment',
    gateway_transaction_id: String(transaction.id + 20_000_000),
    gateway_order_id: null,
    gateway_authorization_code: null,
    gateway_billet_id: null,
    amount: decimal(transaction.amountCents),
    buyer_amount: 0,
    installment_value: decimal(part),
    buyer_installment_value: 0,
    installments: transaction.installments,
    installment_formated: `${transaction.installments}x de ${formated(part)}`,
    buyer_installment_formated: `${transaction.installments}x de ${formated(0)}`,
    status: transaction.status,
    error_message: transaction.errorMessage,
    error_code: transaction.errorCode,
    truncated_card: transaction.truncatedCard,
    holder_name: transaction.holderName,
    holder_document: null,
    ...billetOf(transaction, method),
    antifraud_sale_id: null,
    antifraud_status: null,
    antifraud_score: null,
    sent_to_antifraud: false,
    total_logs: 1,
    created_at: phpDate(transaction.createdAt),
    updated_at: phpDate(transaction.updatedAt),
    capture_date: phpDateOrNull(transaction.capturedAt),
    authorized_at: phpDateOrNull(transaction.capturedAt),
    captured_at: phpDateOrNull(transaction.capturedAt),
    cancelled_at: phpDateOrNull(transaction.cancelledAt),
    payment: { data: wirePayment(method) },
    metadata: metadataOf(transaction, method),
  };
}

export const transactionIncludes = ['affiliation', 'payment', 'customer', 'requestData', 'logs'] as const;

export type TransactionWorld = Pick<World, 'store' | 'methods'> & {
  affiliations: ReadonlyMap<number, UsedAffiliation>;
  customers: ReadonlyMap<number, CustomerRow>;
};

/** What the gateway said; the documents name these two relations without showing their fields. */
function wireLogs({ id, status, errorCode, errorMessage, updatedAt }: TransactionRow) {
  const message = errorMessage ? `${errorCode}: ${errorMessage}` : 'Transação processada.';
  return [{ id: id + 40_000_000, type: 'gateway_response', status, message, created_at: phpDate(updatedAt) }];
}

const requestData = { ip: '192.0.2.10', user_agent: 'Mozilla/5.0 (Linux; Android 15) Mobile' };

/** With the relations that were asked for; the payment always comes. */
export function wireTransactionWith(
  world: TransactionWorld,
  row: TransactionRow,
  includes: ReadonlySet<(typeof transactionIncludes)[number]>,
) {
  const { store, affiliations, customers } = world;
  const affiliation = affiliations.get(row.affiliationId);
  const customer = customers.get(row.customerId ?? 0);
  return {
    ...wireTransaction(world, row),
    ...(includes.has('affiliation') && {
      affiliation: { data: affiliation ? wireAffiliation(affiliation, affiliation.used) : [] },
    }),
    ...(includes.has('customer') && { customer: { data: customer ? wireCustomer(store, customer) : [] } }),
    ...(includes.has('requestData') && { request_data: { data: requestData } }),
    ...(includes.has('logs') && { logs: { data: wireLogs(row) } }),
  };
}
