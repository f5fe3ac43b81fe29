import type { TransactionRow } from '../schema.ts';
import { fold } from '../searchable.ts';
import { fullName, type Person } from './people.ts';
import type { Random } from './random.ts';
import { cardAffiliation, configOf, transferAffiliation } from './settings.ts';

export type Attempt = Omit<TransactionRow, 'storeId' | 'id' | 'cartId'>;

type Moment = { at: Date; now: Date };

const HOUR = 3_600_000;

// Code and text as gateways hand them on.
export const refusals = [
  [['51', 'Saldo insuficiente'], 34],
  [['05', 'Não autorizada. Entre em contato com o emissor do cartão'], 20],
  [['57', 'Transação não permitida para o cartão'], 8],
  [['61', 'Excede o limite do cartão'], 8],
  [['N7', 'Código de segurança inválido'], 8],
  [['54', 'Cartão vencido ou data de validade incorreta'], 5],
  [['14', 'Número de cartão inválido'], 4],
  [['91', 'Emissor indisponível. Tente novamente'], 4],
  [['59', 'Suspeita de fraude'], 4],
  [['AF01', 'Pedido reprovado pela análise antifraude'], 5],
] as const;

const brands = [
  [2, 40],
  [4, 38],
  [7, 14],
  [1, 6],
  [3, 2],
] as const;

// First digits that card brands give out for tests, by payment id.
const bins: Record<number, string> = { 1: '378282', 2: '411111', 3: '362000', 4: '555555', 7: '636297' };

/** What a receipt shows of a card. */
export function truncatedCard(random: Random, paymentId: number): string {
  return `${bins[paymentId] ?? '400000'}******${String(random.int(0, 9999)).padStart(4, '0')}`;
}

/** As it stands on the card. */
export function holderOf(person: Pick<Person, 'firstName' | 'lastName'> | null): string {
  return fold((person && fullName(person)) ?? 'Cliente').toUpperCase();
}

/** An attempt to pay before anything is known of it. */
export function blankAttempt(person: { id: number | null } | null, amountCents: number, at: Date): Attempt {
  return {
    customerId: person?.id ?? null,
    paymentId: 0,
    affiliationId: 0,
    paymentConfigId: null,
    orderId: null,
    status: '',
    amountCents,
    installments: 1,
    errorCode: null,
    errorMessage: null,
    truncatedCard: null,
    holderName: null,
    expiresAt: null,
    capturedAt: null,
    cancelledAt: null,
    createdAt: at,
    updatedAt: at,
  };
}

/** A card that was turned down. */
export function makeRefusal(random: Random, person: Person | null, amountCents: number, at: Date): Attempt {
  const [errorCode, errorMessage] = random.weighted<readonly [string, string]>(refusals);
  const paymentId = random.weighted<number>(brands);
  return {
    ...blankAttempt(person, amountCents, at),
    paymentId,
    affiliationId: cardAffiliation,
    paymentConfigId: configOf(paymentId),
    status: 'refused',
    installments: Math.min(
      random.pick([1, 1, 2, 3, 3, 4, 6, 10]),
      Math.max(1, Math.floor(amountCents / 3000)),
    ),
    errorCode,
    errorMessage,
    truncatedCard: truncatedCard(random, paymentId),
    holderName: holderOf(person),
  };
}

/** A Pix or boleto that was issued: it waits, or was cancelled after its end. */
export function makeIssued(
  random: Random,
  kind: 'pix' | 'billet',
  person: Person | null,
  amountCents: number,
  { at, now }: Moment,
): Attempt {
  const expiresAt = new Date(at.getTime() + (kind === 'pix' ? 24 : 72) * HOUR);
  // One in six gateways never tells that it ended.
  const ended = expiresAt < now && !random.chance(1 / 6);
  return {
    ...blankAttempt(person, amountCents, at),
    paymentId: kind === 'pix' ? 43 : 9,
    affiliationId: transferAffiliation,
    paymentConfigId: configOf(kind === 'pix' ? 43 : 9),
    status: ended ? 'cancelled' : 'waiting_payment',
    expiresAt,
    cancelledAt: ended ? expiresAt : null,
    updatedAt: ended ? expiresAt : at,
  };
}
