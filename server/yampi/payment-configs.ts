import { type Payment, type PaymentConfigValue, paymentConfigValue } from '#contract/app/payments.ts';
import type { OperationInput, OperationResponse } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from './client.ts';
import { UpstreamError } from './upstream-error.ts';

type Wire = OperationResponse<typeof operations.getPaymentConfig>;
type WireBody = OperationInput<typeof operations.updatePaymentConfig>['body'];

/** The ways to pay of a store, past the cache: it would tell what stood there before a change. @throws {UpstreamError} */
export async function fetchPayments(client: YampiClient, alias: string): Promise<Payment[]> {
  const input = { params: { alias }, query: { skipCache: true } };
  const { rows } = await client.call(operations.listPayments, input);
  return rows.map((row) => ({
    id: row.id,
    alias: row.alias ?? '',
    name: row.name ?? '',
    kind: kindOf(row),
    configured: row.has_config ?? false,
    active: row.active_config ?? row.has_config ?? false,
  }));
}

function kindOf(row: OperationResponse<typeof operations.getPayment>): Payment['kind'] {
  if (row?.is_wallet) return 'wallet';
  if (row?.is_pix || row?.is_pix_in_installments) return 'pix';
  if (row?.is_billet) return 'billet';
  return row?.is_credit_card ? 'card' : 'other';
}

/** Configs of one way to pay, past the cache. One without an affiliation cannot be edited and is left out. @throws {UpstreamError} */
export async function fetchPaymentConfigs(
  client: YampiClient,
  alias: string,
  paymentId: string,
): Promise<{ id: string; value: PaymentConfigValue }[]> {
  const input = { params: { alias, paymentId }, query: { skipCache: true } };
  const { rows } = await client.call(operations.listPaymentConfigs, input);
  return rows.flatMap((row) => {
    const value = editableOf(row);
    return value ? [{ id: row.id, value }] : [];
  });
}

/** One config as it can be edited, past the cache. @throws {UpstreamError} `not_found`, or `upstream_bad_response` when it is half-readable */
export async function fetchPaymentConfig(
  client: YampiClient,
  place: { alias: string; paymentId: string; id: string },
): Promise<PaymentConfigValue> {
  const input = { params: place, query: { skipCache: true }, fresh: true };
  const row = await client.call(operations.getPaymentConfig, input);
  const value = editableOf(row);
  if (!value) throw new UpstreamError('upstream_bad_response', 'getPaymentConfig: no affiliation or switch');
  return value;
}

/** Writes all editable fields; those that could not be read are left as they are. @throws {UpstreamError} */
export async function writePaymentConfig(
  client: YampiClient,
  place: { alias: string; paymentId: string; id: string },
  value: PaymentConfigValue,
): Promise<void> {
  await client.call(operations.updatePaymentConfig, {
    params: place,
    query: {},
    body: bodyOf(place.paymentId, value),
  });
}

/** Ours ↔ theirs, in one place for both directions. */
const optionalFields = {
  accumulateDiscount: 'accumulate_discount',
  ignorePromotions: 'ignore_promotions',
  discountPercent: 'percent_discount',
  minInstallmentCents: 'min_installment_value',
  maxInstallmentsWithoutTax: 'max_installments_without_tax',
  billetExpireDays: 'billet_expire_days',
  daysToCancelUnpaidBillets: 'days_to_cancel_unpaid_billets',
  hoursToCancelUnpaidPix: 'hours_to_cancel_unpaid_pix',
  hoursToExpirePixCode: 'hours_to_expire_pix_code',
  billetInstructions: 'billet_instructions',
} as const satisfies Partial<Record<keyof PaymentConfigValue, keyof WireBody & keyof NonNullable<Wire>>>;

function editableOf(row: Wire): PaymentConfigValue | null {
  if (!row || row.affiliation_id === null || row.active === null || row.default_display === null) return null;
  const rest = Object.entries(optionalFields).map(([ours, theirs]) => {
    // What could not be written back is not for editing either: it stays as it is.
    const read = paymentConfigValue.shape[ours as keyof typeof optionalFields].safeParse(row[theirs]);
    return [ours, read.success ? read.data : null];
  });
  return {
    affiliationId: row.affiliation_id,
    active: row.active,
    defaultDisplay: row.default_display,
    ...Object.fromEntries(rest),
  } as PaymentConfigValue;
}

function bodyOf(paymentId: string, value: PaymentConfigValue): WireBody {
  const rest = Object.entries(optionalFields).flatMap(([ours, theirs]) => {
    const sent = value[ours as keyof typeof optionalFields];
    return sent === null ? [] : [[theirs, sent]];
  });
  return {
    payment_id: paymentId,
    affiliation_id: value.affiliationId,
    active: value.active,
    default_display: value.defaultDisplay,
    ...Object.fromEntries(rest),
  };
}

/** Fields of Yampi's refusal under our names. */
export function ownFields(fields: Record<string, string[]>): Record<string, string[]> {
  const ours = new Map<string, string>(Object.entries(optionalFields).map(([own, theirs]) => [theirs, own]));
  ours.set('affiliation_id', 'affiliationId').set('default_display', 'defaultDisplay');
  return Object.fromEntries(
    Object.entries(fields).map(([name, texts]) => [`value.${ours.get(name) ?? name}`, texts]),
  );
}

/** Gateway accounts by name, never with their keys. @throws {UpstreamError} */
export async function fetchAffiliationNames(
  client: YampiClient,
  alias: string,
): Promise<{ id: string; name: string; gateway: string }[]> {
  const input = { params: { alias }, query: { limit: 100, skipCache: true } };
  const { rows } = await client.call(operations.listAffiliations, input);
  return rows.map((row) => ({ id: row.id, name: row.name ?? '', gateway: row.gateway?.name ?? '' }));
}
