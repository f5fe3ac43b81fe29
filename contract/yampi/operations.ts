import {
  createAffiliation,
  deleteAffiliation,
  getAffiliation,
  listAffiliations,
  updateAffiliation,
} from './affiliations.ts';
import { authMe } from './auth.ts';
import { getBank, listBanks } from './banks.ts';
import {
  exportCarts,
  getCart,
  getCartStats,
  listCarts,
  listCartTransactions,
  listCustomerCarts,
} from './carts.ts';
import { getCustomer, listCustomers } from './customers.ts';
import { getGateway, listGatewayParams, listGateways } from './gateways.ts';
import { listInstallments, replaceInstallments, simulateInstallments } from './installments.ts';
import { getOrder, listOrders } from './orders.ts';
import {
  createPaymentConfig,
  deletePaymentConfig,
  getPaymentConfig,
  listPaymentConfigs,
  updatePaymentConfig,
} from './payment-configs.ts';
import { getPayment, listPayments } from './payments.ts';
import { getPromocode, listPromocodes } from './promocodes.ts';
import { getRecoveryConfig, resetRecoveryConfig, updateRecoveryConfig } from './recovery-config.ts';
import { listStatuses, updateStatusEmail } from './statuses.ts';
import { getTransaction, listTransactions } from './transactions.ts';
import {
  createWebhook,
  deleteWebhook,
  getWebhook,
  listWebhookEvents,
  listWebhooks,
  updateWebhook,
} from './webhooks.ts';

/** All of Yampi's API that Resgate uses. */
export const operations = {
  listAffiliations,
  createAffiliation,
  getAffiliation,
  updateAffiliation,
  deleteAffiliation,
  authMe,
  listBanks,
  getBank,
  listCarts,
  getCart,
  exportCarts,
  getCartStats,
  listCartTransactions,
  listCustomerCarts,
  listCustomers,
  getCustomer,
  listGateways,
  getGateway,
  listGatewayParams,
  listInstallments,
  replaceInstallments,
  simulateInstallments,
  listOrders,
  getOrder,
  listPaymentConfigs,
  createPaymentConfig,
  getPaymentConfig,
  updatePaymentConfig,
  deletePaymentConfig,
  listPayments,
  getPayment,
  listPromocodes,
  getPromocode,
  getRecoveryConfig,
  updateRecoveryConfig,
  resetRecoveryConfig,
  listStatuses,
  updateStatusEmail,
  listTransactions,
  getTransaction,
  listWebhooks,
  createWebhook,
  getWebhook,
  updateWebhook,
  deleteWebhook,
  listWebhookEvents,
};

export type OperationName = keyof typeof operations;
