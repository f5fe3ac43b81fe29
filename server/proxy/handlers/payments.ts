import type { PaymentConfigValue } from '#contract/app/payments.ts';
import { asUser } from '#server/yampi/as-user.ts';
import {
  fetchAffiliationNames,
  fetchPaymentConfig,
  fetchPaymentConfigs,
  fetchPayments,
  ownFields,
  writePaymentConfig,
} from '#server/yampi/payment-configs.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import type { AppDeps } from '../app-deps.ts';
import { objectOf } from '../audit-call.ts';
import { baseOf, saveSetting } from '../settings/save-setting.ts';
import type { Handlers } from './handler.ts';

type PaymentHandlers = Pick<Handlers, 'listPayments' | 'listPaymentConfigs' | 'savePaymentConfig'>;

export function createPaymentHandlers({ yampi, settings }: AppDeps): PaymentHandlers {
  return {
    async listPayments({ params, person }) {
      return { payments: await fetchPayments(asUser(yampi, person.id), params.alias) };
    },

    async listPaymentConfigs({ params: { alias, paymentId }, person }) {
      const client = asUser(yampi, person.id);
      const [configs, affiliations] = await Promise.all([
        fetchPaymentConfigs(client, alias, paymentId),
        fetchAffiliationNames(client, alias),
      ]);
      return { configs: configs.map((one) => ({ ...one, base: baseOf(one.value) })), affiliations };
    },

    async savePaymentConfig({ params, body, person, change }) {
      const { alias, paymentId, configId } = params;
      const client = asUser(yampi, person.id);
      const place = { alias, paymentId, id: configId };
      const setting = {
        alias,
        operation: 'savePaymentConfig',
        object: objectOf(params),
        read: () => fetchPaymentConfig(client, place),
        write: (value: PaymentConfigValue) => inOwnWords(writePaymentConfig(client, place, value)),
      };
      return saveSetting(settings, setting, { ...change(), ...body });
    },
  };
}

/** A form knows our names, not Yampi's. */
async function inOwnWords(call: Promise<void>): Promise<void> {
  await call.catch((error: unknown) => {
    if (!(error instanceof UpstreamError && error.fields)) throw error;
    throw new UpstreamError(error.code, error.message, { fields: ownFields(error.fields) });
  });
}
