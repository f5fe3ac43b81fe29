import type { OperationName } from './operations.ts';
import { readSample as sample } from './read-sample.ts';

/** The first row of a list answer as the answer for one. */
function firstOf(list: unknown): unknown {
  return { data: (list as { data: unknown[] }).data[0] };
}

const dump = { date: '2026-11-20 09:30:00.000000', timezone_type: 3, timezone: 'America/Sao_Paulo' };
const pagination = { total: 2, count: 2, per_page: 10, current_page: 1, total_pages: 1, links: [] };

const cart = (sample('carts-newer') as { data: [Record<string, object>] }).data[0];
const affiliations = sample('affiliations');

const transaction = {
  ...(sample('transactions') as { data: [object] }).data[0],
  affiliation: firstOf(affiliations),
  customer: cart.customer,
  request_data: { data: { ip: '192.0.2.7', user_agent: 'Mozilla/5.0' } },
  logs: {
    data: [{ id: 1, type: 'authorize', status: 'refused', message: 'Saldo insuficiente', created_at: dump }],
  },
  metadata: { pix_qr_code: '00020126', pix_expiration_date: '2026-11-21 09:30:00' },
};
const transactions = { data: [transaction, { ...transaction, id: 89_001 }], meta: { pagination } };

const customer = { ...(cart.customer as { data: object }).data, created_at: dump, updated_at: dump };
const customers = { data: [customer, { ...customer, id: 124 }], meta: { pagination } };

const promocode = {
  id: 701,
  code: 'VOLTA5',
  description: 'Volte e ganhe',
  active: true,
  expired: false,
  discount_type: 'p',
  value: 5,
  min_value: 99.9,
  quantity: '500',
  total_customers_used: '12',
  customer_id: null,
  abandoned_cart: true,
  once_per_customer: true,
  start_at: dump,
  end_at: dump,
};
const promocodes = { data: [promocode, { ...promocode, id: 702 }], meta: { pagination } };

const order = {
  id: 55_001,
  number: 1_264_778,
  status_id: 4,
  customer_id: 123,
  authorized: true,
  cart_token: '6290b260-f531-11ef-9db0-f3f83349fc6d',
  value_total: 242.9,
  value_products: 242.9,
  value_shipment: 0,
  value_discount: 0,
  utm_source: 'Email',
  utm_campaign: 'carrinho_abandonado',
  created_at: dump,
  updated_at: dump,
  status: firstOf(sample('statuses')),
  customer: { data: customer },
  items: cart.items,
  promocode: { data: promocode },
  transactions: { data: [transaction] },
  metadata: { data: [{ key: 'cart_id', value: '123' }] },
};
const orders = { scroll_id: null, data: [order, { ...order, id: 55_002 }], meta: { pagination } };

const webhook = {
  id: 9,
  name: 'Pedidos pagos',
  url: 'https://hooks.example.com/yampi',
  active: true,
  events: ['order.paid', 'cart.reminder'],
  secret_key: 'wh_0123456789',
  created_at: dump,
};
const webhooks = { data: [webhook, { ...webhook, id: 10 }], meta: { pagination } };

const gateways = {
  data: [
    {
      alias: 'cielo',
      name: 'Cielo',
      params: { data: ['merchant_id'] },
      form: { data: [{ name: 'merchant_id' }] },
    },
    { alias: 'billet', name: 'Boleto Bancário', params: { data: ['key'] } },
  ],
};

const merchants = { data: [{ id: 1, alias: 'loja', name: 'Loja', active: true }] };

/** A full answer of every operation: the documents' own where there is one, else made of what is known of it. */
export const driftAnswers: Record<OperationName, unknown> = {
  authMe: { data: { id: 7, name: 'Ana', last_login_at: '2026-11-20 09:30:00', created_at: dump, merchants } },
  listAffiliations: affiliations,
  createAffiliation: firstOf(affiliations),
  getAffiliation: firstOf(affiliations),
  updateAffiliation: firstOf(affiliations),
  deleteAffiliation: {},
  listBanks: sample('banks'),
  getBank: firstOf(sample('banks')),
  listCarts: sample('carts-newer'),
  getCart: { data: { ...cart, promocode: { data: promocode } } },
  exportCarts: { message: 'ok' },
  getCartStats: sample('carts-stats'),
  listCartTransactions: transactions,
  listCustomerCarts: sample('customer-carts'),
  listCustomers: customers,
  getCustomer: firstOf(customers),
  listGateways: gateways,
  getGateway: firstOf(gateways),
  listGatewayParams: { data: ['env', 'merchant_id', 'key'] },
  listInstallments: sample('installments'),
  replaceInstallments: sample('installments'),
  simulateInstallments: sample('installments-simulation'),
  listOrders: orders,
  getOrder: firstOf(orders),
  listPaymentConfigs: { data: [(sample('payment-config') as { data: object }).data] },
  createPaymentConfig: sample('payment-config'),
  getPaymentConfig: sample('payment-config'),
  updatePaymentConfig: sample('payment-config'),
  deletePaymentConfig: {},
  listPayments: sample('payments'),
  getPayment: firstOf(sample('payments')),
  listPromocodes: promocodes,
  getPromocode: firstOf(promocodes),
  getRecoveryConfig: sample('carts-config'),
  updateRecoveryConfig: sample('carts-config-updated'),
  resetRecoveryConfig: sample('carts-config'),
  listStatuses: sample('statuses'),
  updateStatusEmail: firstOf(sample('statuses')),
  listTransactions: transactions,
  getTransaction: firstOf(transactions),
  listWebhooks: webhooks,
  createWebhook: firstOf(webhooks),
  getWebhook: firstOf(webhooks),
  updateWebhook: firstOf(webhooks),
  deleteWebhook: {},
  listWebhookEvents: { data: ['order.paid', { alias: 'cart.reminder', name: 'Carrinho abandonado' }] },
};
