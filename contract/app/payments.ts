import * as z from 'zod/mini';
import { defineEndpoint, idText } from '../endpoint.ts';
import { settingAnswer, settingChange, settingOf } from './settings.ts';
import { cents } from './values.ts';

const everybody = ['owner', 'support', 'marketer'] as const;

/** A way to pay that Yampi knows, and how it stands in the store. */
export const payment = z.object({
  id: z.string(),
  alias: z.string(),
  name: z.string(),
  kind: z.enum(['card', 'pix', 'billet', 'wallet', 'other']),
  configured: z.boolean(),
  active: z.boolean(),
});
export type Payment = z.output<typeof payment>;

const days = z.nullable(z.int().check(z.gte(0), z.lte(365)));
const hours = z.nullable(z.int().check(z.gte(0), z.lte(8760)));

/**
 * What can be edited of a payment config. Null: Yampi's answer lacks the field or it could not be read, so it is
 * neither shown for editing nor sent. Percents are decimal numbers (2.99 means 2.99 %), money is cents.
 */
export const paymentConfigValue = z.strictObject({
  affiliationId: idText,
  active: z.boolean(),
  defaultDisplay: z.boolean(),
  accumulateDiscount: z.nullable(z.boolean()),
  ignorePromotions: z.nullable(z.boolean()),
  discountPercent: z.nullable(z.number().check(z.gte(0), z.lte(100))),
  minInstallmentCents: z.nullable(cents.check(z.gte(0), z.lte(1_000_000_000))),
  maxInstallmentsWithoutTax: z.nullable(z.int().check(z.gte(0), z.lte(99))),
  billetExpireDays: days,
  daysToCancelUnpaidBillets: days,
  hoursToCancelUnpaidPix: hours,
  hoursToExpirePixCode: hours,
  billetInstructions: z.nullable(z.string().check(z.maxLength(10_000))),
});
export type PaymentConfigValue = z.output<typeof paymentConfigValue>;

export const paymentConfig = z.extend(settingOf(paymentConfigValue), { id: z.string() });
export type PaymentConfig = z.output<typeof paymentConfig>;

export const listPayments = defineEndpoint({
  name: 'listPayments',
  method: 'GET',
  path: '/api/stores/{alias}/payments',
  access: everybody,
  response: z.object({ payments: z.array(payment) }),
  summary: 'The ways to pay of a store, in the order of Yampi.',
});

export const listPaymentConfigs = defineEndpoint({
  name: 'listPaymentConfigs',
  method: 'GET',
  path: '/api/stores/{alias}/payments/{paymentId}/configs',
  access: ['owner', 'support'],
  response: z.object({
    configs: z.array(paymentConfig),
    /** The gateway accounts a config may name; without their keys. */
    affiliations: z.array(z.object({ id: z.string(), name: z.string(), gateway: z.string() })),
  }),
  summary: 'How a store takes one way to pay, read past the cache of Yampi.',
});

export const savePaymentConfig = defineEndpoint({
  name: 'savePaymentConfig',
  method: 'PUT',
  path: '/api/stores/{alias}/payments/{paymentId}/configs/{configId}',
  access: ['owner'],
  stepUp: true,
  audit: 'itself',
  idempotent: true,
  body: settingChange(paymentConfigValue),
  response: settingAnswer(paymentConfigValue),
  summary:
    'Changes a payment config once. `conflict` with what stands there when it is not what the form was opened on.',
});
