import type { StoreHandlers, UserHandler, UserOperation } from '../call.ts';
import { affiliationHandlers } from './affiliations.ts';
import { authMe } from './auth.ts';
import { bankHandlers } from './banks.ts';
import { cartDetailHandlers } from './cart-details.ts';
import { cartHandlers } from './carts.ts';
import { customerHandlers } from './customers.ts';
import { gatewayHandlers } from './gateways.ts';
import { installmentHandlers } from './installments.ts';
import { orderHandlers } from './orders.ts';
import { paymentConfigHandlers } from './payment-configs.ts';
import { paymentHandlers } from './payments.ts';
import { promocodeHandlers } from './promocodes.ts';
import { recoveryConfigHandlers } from './recovery-config.ts';
import { statusHandlers } from './statuses.ts';
import { transactionHandlers } from './transactions.ts';
import { webhookHandlers } from './webhooks.ts';

/** Every operation of the contract, answered. A missing one is a type error. */
export const userHandlers: Record<UserOperation, UserHandler> = { authMe };

export const storeHandlers: StoreHandlers = {
  ...affiliationHandlers,
  ...bankHandlers,
  ...cartDetailHandlers,
  ...cartHandlers,
  ...customerHandlers,
  ...gatewayHandlers,
  ...installmentHandlers,
  ...orderHandlers,
  ...paymentConfigHandlers,
  ...paymentHandlers,
  ...promocodeHandlers,
  ...recoveryConfigHandlers,
  ...statusHandlers,
  ...transactionHandlers,
  ...webhookHandlers,
};
