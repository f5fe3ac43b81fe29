import type { PaymentAttempt } from '#contract/app/carts.ts';
import { type RefusalReason, refusalReasonOf } from '#contract/app/refusal-reason.ts';
import type { WireTransaction } from '#contract/yampi/transactions.ts';

/** A transaction of the wire as a payment attempt: cents, ISO instants, unknown statuses as they came. */
function decodeAttempt(wire: WireTransaction): PaymentAttempt {
  return {
    id: wire.id,
    createdAt: wire.created_at,
    status: wire.status ?? statusOfFlags(wire),
    kind: kindOf(wire),
    method: wire.payment?.name ?? null,
    amountCents: wire.amount,
    installments: wire.installments,
    installmentCents: wire.installment_value,
    cardLast4: /(\d{4})\D*$/.exec(wire.truncated_card ?? '')?.[1] ?? null,
    errorCode: wire.error_code,
    errorMessage: wire.error_message,
    authorizedAt: wire.authorized_at,
    capturedAt: wire.captured_at,
    cancelledAt: wire.cancelled_at,
    billetDueOn: wire.billet_date,
    pixExpiresAt: wire.metadata?.pix_expiration_date ?? null,
    billetUrl: secureLink(wire.billet_url),
    billetBarcode: wire.billet_barcode,
    pixCode: wire.metadata?.pix_qr_code ?? null,
    antifraud: antifraudOf(wire),
  };
}

/** What somebody may press: nothing but https. */
function secureLink(text: string | null): string | null {
  return text && URL.canParse(text) && new URL(text).protocol === 'https:' ? text : null;
}

function antifraudOf({ antifraud_status: status, antifraud_score: score }: WireTransaction) {
  return status === null && score === null ? null : { status, score };
}

/** Oldest first; attempts without a date keep their place at the front. */
export function decodeAttempts(wires: WireTransaction[]): PaymentAttempt[] {
  return inOrder(wires).map(decodeAttempt);
}

function inOrder(wires: WireTransaction[]): WireTransaction[] {
  return wires.toSorted(
    (a, b) => (a.created_at ?? '').localeCompare(b.created_at ?? '') || Number(a.id) - Number(b.id),
  );
}

/** Id of the affiliation that the newest attempt went through. */
export function lastGateway(wires: WireTransaction[]): string | null {
  return inOrder(wires).at(-1)?.affiliation_id ?? null;
}

function statusOfFlags(wire: WireTransaction): string {
  if (wire.cancelled) return 'cancelled';
  if (wire.captured) return 'captured';
  return wire.authorized ? 'authorized' : 'unknown';
}

function kindOf(wire: WireTransaction): PaymentAttempt['kind'] {
  const { payment } = wire;
  if (payment?.is_pix || payment?.is_pix_in_installments || payment?.alias === 'pix') return 'pix';
  if (payment?.is_billet || payment?.alias === 'billet') return 'billet';
  if (payment?.is_credit_card) return 'card';
  if (payment) return 'other';
  // Without its payment block an attempt still shows what it was by what only that kind has.
  if (wire.metadata?.pix_expiration_date) return 'pix';
  if (wire.billet_date) return 'billet';
  return wire.truncated_card ? 'card' : 'other';
}

/** What the shopper was given to pay and has not paid, by the newest attempt that waits. Takes them oldest first. */
export function waitingFor(attempts: PaymentAttempt[]): 'pix' | 'billet' | null {
  const newest = attempts.findLast((attempt) => attempt.status === 'waiting_payment');
  return newest?.kind === 'pix' || newest?.kind === 'billet' ? newest.kind : null;
}

/** True when a payment of the cart was turned down at least once. */
export function anyRefused(attempts: PaymentAttempt[]): boolean {
  return attempts.some((attempt) => attempt.status === 'refused');
}

/** Why the newest refused attempt was refused; null without one. Takes them oldest first. */
export function lastRefusal(attempts: PaymentAttempt[]): RefusalReason | null {
  const newest = attempts.findLast((attempt) => attempt.status === 'refused');
  return newest ? refusalReasonOf(newest.errorCode, newest.errorMessage) : null;
}
