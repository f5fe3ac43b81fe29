import type { OperationName } from '#contract/yampi/operations.ts';

type Params = Record<string, string>;
export type Call = { params?: Params; query?: string };

/** A call to a path below the store's alias. */
export type Api = (path: string, init?: { method: string; body: unknown }) => Promise<Response>;

export type HappyCall = Call & {
  /** As it goes over the wire. */
  body?: unknown;
  /** Calls to make instead of the one, where their ids are not the same in every store, or one does not show all. */
  calls?: (api: Api) => Promise<Call[]>;
  /** After a write: where what was written is read again, and what of the answer has to hold the body. */
  seen?: { path: string; of: (answer: never) => unknown };
};

type Rows = { data: { id: number }[] };

async function idsOf(api: Api, path: string): Promise<string[]> {
  return ((await (await api(path)).json()) as Rows).data.map(({ id }) => String(id));
}

/** A call for each of the first rows of a list. */
function each(list: string, query = '') {
  return async (api: Api): Promise<Call[]> =>
    (await idsOf(api, list)).slice(0, 60).map((id) => ({ params: { id }, query }));
}

const webhook = {
  name: 'Pedidos',
  url: 'https://hooks.example.com/y',
  events: ['order.paid', 'cart.reminder'],
};

async function makeWebhook(api: Api): Promise<Call[]> {
  const made = (await (await api('webhooks', { method: 'POST', body: webhook })).json()) as {
    data: { id: number };
  };
  return [{ params: { id: String(made.data.id) } }];
}

const affiliation = {
  gateway_alias: 'cielo',
  name: 'Cielo nova',
  auto_capture: false,
  params: { env: 'test', merchant_id: 1_234_567, key: 'chave-inventada' },
};

const config = {
  affiliation_id: 88,
  active: true,
  default_display: false,
  accumulate_discount: true,
  ignore_promotions: true,
  percent_discount: 2.5,
  min_installment_value: 25.9,
  max_installments_without_tax: 4,
  billet_expire_days: 2,
  spread: true,
  days_to_cancel_unpaid_billets: 4,
  hours_to_cancel_unpaid_pix: 12,
  hours_to_expire_pix_code: 6,
  billet_instructions: 'Não receber após o vencimento.\nObrigado.',
};

const message = {
  active: true,
  email_subject: '{name}, ainda dá tempo',
  email_subject_multiple: '{name}, ainda dá tempo de levar todos',
  email_message: 'Olá, {name}!\nSeu produto espera.',
  email_message_multiple: 'Olá, {name}!\nSeus produtos esperam.',
  hours_delay: 1.5,
  sms_message: 'Volte, {name}',
  sms_message_multiple: null,
};

const cartIncludes = 'include=customer,payment,address,promocode,items,seller';
const transactionIncludes = 'include=affiliation,payment,customer,requestData,logs';
const orderIncludes = 'include=items,customer,marketplace,status,promocode,transactions';
const data = (answer: { data: unknown }) => answer.data;

/** One right call of every operation to a new store. */
export const happyCalls: Record<OperationName, HappyCall> = {
  authMe: {},
  listAffiliations: {},
  createAffiliation: {
    body: affiliation,
    seen: {
      path: 'checkout/affiliations?limit=100',
      of: ({ data }: { data: { name: string; gateway: { data: { alias: string } } }[] }) => {
        const made = data.find(({ name }) => name === affiliation.name);
        return { ...made, gateway_alias: made?.gateway.data.alias };
      },
    },
  },
  getAffiliation: { params: { id: '88' } },
  updateAffiliation: {
    params: { id: '91' },
    body: affiliation,
    seen: {
      path: 'checkout/affiliations/91',
      of: ({ data }: { data: { gateway: { data: { alias: string } } } }) => ({
        ...data,
        gateway_alias: data.gateway.data.alias,
      }),
    },
  },
  deleteAffiliation: { params: { id: '91' } },
  listBanks: {},
  getBank: { params: { id: '1' }, calls: each('checkout/banks') },
  listCarts: {
    calls: async () => [
      { query: `?${cartIncludes}&limit=100` },
      { query: `?${cartIncludes}&limit=100&page=2` },
      { query: `?${cartIncludes}&limit=100&status=payment_refused` },
      { query: '?scroll=true&limit=20' },
    ],
  },
  getCart: {
    params: { id: '38000001' },
    calls: each('checkout/carts?limit=100', `?${cartIncludes}`),
  },
  exportCarts: { query: '?status=payment_refused' },
  getCartStats: {},
  listCartTransactions: {
    params: { id: '38000001' },
    calls: async (api) => {
      const ids = await idsOf(api, 'checkout/carts?limit=100&status=payment_refused');
      return ids.map((id) => ({ params: { id }, query: '?limit=100' }));
    },
  },
  listCustomerCarts: { params: { id: '21000001' }, calls: async () => [{ params: { id: '21000001' } }] },
  listCustomers: { query: '?include=addresses&limit=100' },
  getCustomer: { params: { id: '21000001' }, calls: each('customers?limit=100') },
  listGateways: { query: '?include=form' },
  getGateway: { params: { gatewayAlias: 'cielo' }, query: '?include=form' },
  listGatewayParams: { params: { gatewayAlias: 'cielo' } },
  listInstallments: { params: { paymentId: '2' } },
  replaceInstallments: {
    params: { paymentId: '2' },
    body: {
      installments: [
        { payment_id: 2, installment: 1, tax: 0, percent_discount: 5 },
        { payment_id: 2, installment: 2, tax: 2.99, percent_discount: 0 },
      ],
    },
    seen: {
      path: 'checkout/payments/2/installments',
      of: ({ data }: { data: unknown }) => ({ installments: data }),
    },
  },
  simulateInstallments: {
    params: { paymentId: '2' },
    query:
      '?amount=100&min_installment_value=10&max_installments_without_tax=0&taxes[0][tax]=1.5&taxes[0][installment]=2&taxes[0][percent_discount]=10',
  },
  listOrders: { query: `?${orderIncludes}&limit=100` },
  getOrder: { params: { id: '55000001' }, calls: each('orders?limit=100', `?${orderIncludes}`) },
  listPaymentConfigs: {
    params: { paymentId: '2' },
    calls: async () => ['2', '9'].map((paymentId) => ({ params: { paymentId } })),
  },
  createPaymentConfig: {
    params: { paymentId: '3' },
    body: { ...config, payment_id: 3 },
    seen: {
      path: 'checkout/payments/3/config',
      of: ({ data }: { data: object | object[] }) => (Array.isArray(data) ? data[0] : data),
    },
  },
  getPaymentConfig: {
    params: { paymentId: '9', id: '305' },
    calls: async () => [{ params: { paymentId: '9', id: '305' } }, { params: { paymentId: '2', id: '301' } }],
  },
  updatePaymentConfig: {
    params: { paymentId: '2', id: '301' },
    body: { ...config, payment_id: 2 },
    seen: { path: 'checkout/payments/2/config/301', of: data },
  },
  deletePaymentConfig: { params: { paymentId: '2', id: '301' } },
  listPayments: {},
  getPayment: { params: { id: '2' } },
  listPromocodes: { query: '?limit=100' },
  getPromocode: { params: { id: '701' } },
  getRecoveryConfig: { params: { id: '1' } },
  updateRecoveryConfig: {
    params: { id: '1' },
    body: { active: false, messages: [message, { ...message, hours_delay: 12, active: false }] },
    seen: {
      path: 'config/carts/1',
      of: ({ data }: { data: { messages: { data: unknown } | unknown[] } }) => ({
        ...data,
        messages: Array.isArray(data.messages) ? data.messages : data.messages.data,
      }),
    },
  },
  resetRecoveryConfig: { params: { id: '1' } },
  listStatuses: { query: '?include=emailDetails' },
  updateStatusEmail: {
    params: { id: '4' },
    body: { subject: 'Seu pedido anda', message: 'Olá, {name}!\nEle anda.' },
    seen: {
      path: 'checkout/statuses?include=emailDetails',
      of: ({ data }: { data: { id: number; email_details: { data: object } }[] }) =>
        data.find(({ id }) => id === 4)?.email_details.data,
    },
  },
  listTransactions: { query: `?${transactionIncludes}&limit=100` },
  getTransaction: {
    params: { id: '9000001' },
    calls: each('checkout/transactions?limit=100', `?${transactionIncludes}`),
  },
  listWebhooks: { calls: async (api) => (await makeWebhook(api)).map(() => ({ query: '?skipCache=true' })) },
  createWebhook: { body: webhook, seen: { path: 'webhooks', of: ({ data }: Rows) => data[0] } },
  getWebhook: { params: { id: '1' }, calls: makeWebhook },
  updateWebhook: {
    params: { id: '1' },
    body: { ...webhook, name: 'Outro nome', events: ['order.created'] },
    calls: makeWebhook,
    seen: { path: 'webhooks', of: ({ data }: Rows) => data[0] },
  },
  deleteWebhook: { params: { id: '1' }, calls: makeWebhook },
  listWebhookEvents: {},
};
