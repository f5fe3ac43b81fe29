import * as z from 'zod/mini';
import { createDocument } from 'zod-openapi';
import { wireAffiliation } from '#contract/yampi/affiliations.ts';
import { wireMerchant } from '#contract/yampi/auth.ts';
import { wireBank } from '#contract/yampi/banks.ts';
import { wireCart } from '#contract/yampi/carts.ts';
import { wireCustomer } from '#contract/yampi/customers.ts';
import { wireGateway } from '#contract/yampi/gateways.ts';
import { wireInstallment } from '#contract/yampi/installments.ts';
import { wireItem } from '#contract/yampi/items.ts';
import type { Operation } from '#contract/yampi/operation.ts';
import { operations } from '#contract/yampi/operations.ts';
import { wireOrder } from '#contract/yampi/orders.ts';
import { wirePaymentConfig } from '#contract/yampi/payment-configs.ts';
import { wirePayment } from '#contract/yampi/payments.ts';
import { wirePromocode } from '#contract/yampi/promocodes.ts';
import { wireRecoveryConfig } from '#contract/yampi/recovery-config.ts';
import { wireStatus } from '#contract/yampi/statuses.ts';
import { wireTransaction } from '#contract/yampi/transactions.ts';
import { wireWebhook } from '#contract/yampi/webhooks.ts';
import { formOf, forms } from '#contract/yampi/wire-form.ts';
import { parametersOf } from './open-api-parameters.ts';
import { successStatus } from './success-status.ts';

type Document = Parameters<typeof createDocument>[0];
type DocumentOperation = NonNullable<NonNullable<Document['paths']>[string]['get']>;
type Response = NonNullable<NonNullable<Document['components']>['responses']>[string];
type Schema = NonNullable<NonNullable<DocumentOperation['requestParams']>['query']>;

/** The library types its input by zod's classic classes, and reads what all schemas share. */
const asSchema = (schema: z.ZodMiniType) => schema as unknown as Schema;

/** Rows that several answers hold: each is described once. */
const rows = {
  Affiliation: wireAffiliation,
  Bank: wireBank,
  Cart: wireCart,
  Customer: wireCustomer,
  Gateway: wireGateway,
  Installment: wireInstallment,
  Item: wireItem,
  Merchant: wireMerchant,
  Order: wireOrder,
  Payment: wirePayment,
  PaymentConfig: wirePaymentConfig,
  Promocode: wirePromocode,
  RecoveryConfig: wireRecoveryConfig,
  Status: wireStatus,
  Transaction: wireTransaction,
  Webhook: wireWebhook,
};

const errorBody = z.object({
  message: z.string(),
  errors: z.optional(z.record(z.string(), z.array(z.string()))),
  status_code: z.int(),
});

const refusals = {
  400: 'The body is not JSON.',
  401: 'The credential is missing or wrong.',
  403: 'Another user’s store, or an inactive one.',
  404: 'No such store or object.',
  413: 'The body is larger than a mebibyte.',
  422: 'A field is missing or wrong, or something else is in the way; `errors` names each.',
  429: 'The quota of this route is spent until its minute is over.',
  500: 'Something broke inside.',
};
type Refusal = keyof typeof refusals;

/** What an operation can refuse, as the router and the handlers do. */
function refusalsOf({ name, path, query, body }: Operation): Refusal[] {
  const scrolls = Array.isArray(query) && query.includes('scroll_id');
  const checks = body || query instanceof z.ZodMiniType || scrolls || name === 'deleteAffiliation';
  return [
    401,
    429,
    500,
    ...(path.includes('{alias}') ? ([403, 404] as const) : []),
    ...(body ? ([400, 413] as const) : []),
    ...(checks ? ([422] as const) : []),
  ];
}

const headers = {
  'X-RateLimit-Limit': { $ref: '#/components/headers/RateLimit' },
  'X-RateLimit-Remaining': { $ref: '#/components/headers/RateLimitRemaining' },
};

function operationOf(operation: Operation): DocumentOperation {
  const { name, body, response } = operation;
  const status = successStatus(operation);
  const refused = refusalsOf(operation).map((code) => [code, { $ref: `#/components/responses/${code}` }]);
  return {
    operationId: name,
    tags: [
      operation.path.split('/').find((part) => part && !part.startsWith('{') && part !== 'checkout') ?? '',
    ],
    ...parametersOf(operation),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: asSchema(body) } } },
    }),
    responses: {
      [status]: {
        description: status === 204 ? 'Done; there is no body.' : 'OK',
        headers,
        ...(status !== 204 && { content: { 'application/json': { schema: asSchema(formOf(response)) } } }),
      },
      ...Object.fromEntries(refused),
    },
  };
}

function refusalOf(description: string): Response {
  return { description, headers, content: { 'application/json': { schema: asSchema(errorBody) } } };
}

/** What the sandbox answers, as OpenAPI 3.1, from the same table that its router comes from. */
export function openApiDocument(origin: string) {
  const paths: NonNullable<Document['paths']> = {};
  for (const operation of Object.values<Operation>(operations)) {
    const method = operation.method.toLowerCase() as Lowercase<Operation['method']>;
    paths[operation.path] = { ...paths[operation.path], [method]: operationOf(operation) };
  }
  const count = { required: true, schema: { type: 'integer', minimum: 0 } } as const;
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Sandbox of Yampi’s checkout API',
      version: '2',
      description: 'An imitation for development and tests. Fields that are not listed may come as well.',
    },
    servers: [{ url: `${origin}/v2` }],
    security: [{ userToken: [], userSecretKey: [] }],
    paths,
    components: {
      schemas: {
        Error: asSchema(errorBody),
        ...Object.fromEntries(Object.entries(rows).map(([name, row]) => [name, asSchema(formOf(row))])),
        ...Object.fromEntries(Object.entries(forms).map(([name, form]) => [`Field_${name}`, asSchema(form)])),
      },
      securitySchemes: {
        userToken: { type: 'apiKey', in: 'header', name: 'User-Token' },
        userSecretKey: { type: 'apiKey', in: 'header', name: 'User-Secret-Key' },
      },
      headers: {
        RateLimit: { description: 'Calls a minute to this route.', ...count },
        RateLimitRemaining: { description: 'Calls that are left of them.', ...count },
      },
      responses: Object.fromEntries(Object.entries(refusals).map(([code, text]) => [code, refusalOf(text)])),
    },
  });
}
