import type { PgTable } from 'drizzle-orm/pg-core';
import type { affiliations, paymentMethods, promocodes } from '../schema-settings.ts';
import { createRandom } from './random.ts';
import { defaultMessages } from './recovery-texts.ts';
import { statusTexts } from './status-texts.ts';

type Rows<T extends PgTable> = Omit<T['$inferSelect'], 'storeId'>[];

const DAY = 86_400_000;

// Ids 1, 2, 3, 4, 9 and 43 are proven; 7 for Elo and 10 for deposits are inferred.
const methods: Rows<typeof paymentMethods> = [
  { id: 1, alias: 'amex', name: 'American Express', kind: 'card' },
  { id: 2, alias: 'visa', name: 'Visa', kind: 'card' },
  { id: 3, alias: 'diners', name: 'Diners', kind: 'card' },
  { id: 4, alias: 'mastercard', name: 'Mastercard', kind: 'card' },
  { id: 7, alias: 'elo', name: 'Elo', kind: 'card' },
  { id: 9, alias: 'billet', name: 'Boleto Bancário', kind: 'billet' },
  { id: 10, alias: 'deposit', name: 'Depósito Bancário', kind: 'deposit' },
  { id: 43, alias: 'pix', name: 'Pix', kind: 'pix' },
];

/** The affiliation that cards go through, and that of Pix and boleto. */
export const cardAffiliation = 88;
export const transferAffiliation = 26;

// Method, affiliation, percent off, free parts, active. Diners and deposits have no config at all.
const configured = [
  [2, cardAffiliation, 0, 3, true],
  [4, cardAffiliation, 0, 3, true],
  [7, cardAffiliation, 0, 3, true],
  [1, cardAffiliation, 0, 1, false],
  [9, transferAffiliation, 0, 1, true],
  [43, transferAffiliation, 5, 1, true],
] as const;

/** Id of the config that a method has in a new store. */
export function configOf(paymentId: number): number | null {
  const at = configured.findIndex(([id]) => id === paymentId);
  return at < 0 ? null : 301 + at;
}

/** Everything an owner can set up, as a store of some age has it. Rows lack only their store. */
export function makeSettings(seed: number, now: Date) {
  const random = createRandom(seed + 90_001);
  const madeAt = new Date(Math.floor(now.getTime() / 1000) * 1000 - 400 * DAY);
  const times = { createdAt: madeAt, updatedAt: madeAt };
  const secret = (length: number) => random.uuid().replaceAll('-', '').repeat(2).slice(0, length);

  const affiliation = (
    id: number,
    name: string,
    gatewayAlias: string,
    params: Rows<typeof affiliations>[number]['params'],
  ): Rows<typeof affiliations>[number] => ({
    id,
    name,
    gatewayAlias,
    autoCapture: true,
    params,
    active: true,
    backup: false,
    statementDescriptor: 'LOJADEMO',
    captureHourDelay: 0,
    forceMinimumTax: false,
    ...times,
  });

  const cards = methods.filter((method) => method.kind === 'card').map((method) => method.id);
  const cardRows = cards.flatMap((paymentId) =>
    Array.from({ length: 12 }, (_, at) => ({ paymentId, installment: at + 1 })),
  );

  const promocode = (
    id: number,
    code: string,
    description: string,
    value: number,
    more: Partial<Rows<typeof promocodes>[number]> = {},
  ): Rows<typeof promocodes>[number] => ({
    id,
    code,
    description,
    active: true,
    discountType: 'p',
    value,
    minCents: 0,
    quantity: 5000,
    used: random.int(4, 400),
    abandonedCart: false,
    newsletter: false,
    accumulate: false,
    oncePerCustomer: true,
    freeShipment: false,
    startAt: madeAt,
    endAt: new Date(madeAt.getTime() + 800 * DAY),
    ...times,
    ...more,
  });

  return {
    paymentMethods: methods,
    affiliations: [
      affiliation(transferAffiliation, 'Pagar.me - Pix e boleto', 'pagarme', {
        api_key: `ak_live_${secret(24)}`,
        encryption_key: `ek_live_${secret(24)}`,
      }),
      affiliation(cardAffiliation, 'Cielo - Cartões', 'cielo', {
        env: 'production',
        merchant_id: random.int(1_000_000, 9_999_999),
        key: secret(40),
      }),
      {
        ...affiliation(91, 'Mercado Pago - Reserva', 'mercadopago', {
          env: 'test',
          merchant_id: random.int(1_000_000, 9_999_999),
          key: secret(40),
        }),
        autoCapture: false,
        backup: true,
      },
    ],
    paymentConfigs: configured.map(([paymentId, affiliationId, percentDiscount, free, active], at) => ({
      id: 301 + at,
      paymentId,
      affiliationId,
      active,
      defaultDisplay: paymentId === 2,
      accumulateDiscount: false,
      ignorePromotions: false,
      percentDiscount,
      minInstallmentCents: 2500,
      maxInstallmentsWithoutTax: free,
      billetExpireDays: 3,
      spread: false,
      daysToCancelUnpaidBillets: 5,
      hoursToCancelUnpaidPix: 24,
      hoursToExpirePixCode: 24,
      billetInstructions: paymentId === 9 ? 'Não receber após o vencimento.' : null,
      ...times,
    })),
    installments: cardRows.map(({ paymentId, installment }, at) => ({
      id: 5201 + at,
      paymentId,
      installment,
      tax: installment <= 3 ? 0 : 2.99,
      percentDiscount: 0,
      startAt: null,
      endAt: null,
      ...times,
    })),
    statuses: statusTexts.map(([id, alias, name, description, subject, message], at) => ({
      id,
      alias,
      name,
      description,
      position: at + 1,
      subject,
      message,
      updatedAt: madeAt,
    })),
    recoveryConfigs: [
      {
        id: 1,
        emailSubject: '{name}, os produtos que você escolheu estão te esperando :)',
        smsSubject: null,
        emailFrequency: defaultMessages.length,
        emailHoursDelay: 0.5,
        promocodeInFirstEmail: false,
        createdAt: madeAt,
      },
    ],
    recoveryRevisions: [
      // Since ever: a store asked for with many days has carts that are older than the store itself.
      { id: 1, configId: 1, since: new Date(0), active: true, messages: [...defaultMessages] },
    ],
    promocodes: [
      promocode(701, 'VOLTA5', 'Recuperação: segundo e-mail', 5, { abandonedCart: true }),
      promocode(702, 'VOLTA10', 'Recuperação: terceiro e-mail', 10, { abandonedCart: true }),
      promocode(703, 'VOLTA15', 'Recuperação: último e-mail', 15, { abandonedCart: true, minCents: 9900 }),
      promocode(704, 'BEMVINDO10', 'Primeira compra', 10, { newsletter: true }),
      promocode(705, 'FRETEGRATIS', 'Frete grátis acima de R$ 199', 0, {
        freeShipment: true,
        minCents: 19_900,
      }),
      promocode(706, 'NATAL30', 'Natal passado', 30, {
        discountType: 'v',
        active: false,
        endAt: new Date(madeAt.getTime() + 60 * DAY),
      }),
    ],
  };
}
