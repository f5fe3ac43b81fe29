import { mutationOptions, queryOptions } from '@tanstack/react-query';
import {
  listPaymentConfigs,
  listPayments,
  type PaymentConfigValue,
  savePaymentConfig,
} from '#contract/app/payments.ts';
import type { BodyFor, ResponseFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('payments');

type Configs = ResponseFor<typeof listPaymentConfigs>;

export const payments = {
  list: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'list'),
      queryFn: async ({ signal }) => (await call(listPayments, { params: { alias }, signal })).payments,
    }),
  /** Read past Yampi's cache, so only when a form is opened or somebody asks: it must not change under a form. */
  configs: (alias: string, paymentId: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'configs', paymentId),
      queryFn: ({ signal }) => call(listPaymentConfigs, { params: { alias, paymentId }, signal }),
      staleTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      refetchOnMount: false,
    }),
  save: (alias: string, paymentId: string, configId: string) => {
    const params = { alias, paymentId, configId };
    const queryKey = keys.one(alias, 'configs', paymentId);
    return mutationOptions({
      mutationFn: ({ key, ...body }: BodyFor<typeof savePaymentConfig> & { key: string }) =>
        call(savePaymentConfig, { params, body, key }),
      onSuccess: ({ current }, _body, _result, { client }) => {
        client.setQueryData<Configs>(queryKey, (known) =>
          known && current ? withConfig(known, configId, current) : known,
        );
        void client.invalidateQueries({ queryKey: keys.one(alias, 'list') });
      },
    });
  },
};

function withConfig(
  known: Configs,
  id: string,
  current: { base: string; value: PaymentConfigValue },
): Configs {
  return { ...known, configs: known.configs.map((one) => (one.id === id ? { id, ...current } : one)) };
}
