import { mutationOptions, queryOptions } from '@tanstack/react-query';
import {
  type ContactRules,
  getContactOffer,
  getContactRules,
  openContact,
  saveContactRules,
} from '#contract/app/contact.ts';
import type { CartRef } from '#contract/app/triage.ts';
import type { BodyFor } from '#contract/endpoint.ts';
import { call } from './http.ts';
import { resourceKeys } from './resource-keys.ts';

const keys = resourceKeys('contact');

export const contacts = {
  /** Asked anew whenever it is opened: a colleague may have been faster. It must not change while somebody writes. */
  offer: (alias: string, { customerId, cartId }: CartRef) =>
    queryOptions({
      queryKey: keys.one(alias, 'offer', customerId, cartId),
      queryFn: ({ signal }) => call(getContactOffer, { params: { alias, customerId, cartId }, signal }),
      staleTime: 0,
      gcTime: 0,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    }),
  open: (alias: string, { customerId, cartId }: CartRef) =>
    mutationOptions({
      mutationFn: (body: BodyFor<typeof openContact>) =>
        call(openContact, { params: { alias, customerId, cartId }, body }),
    }),
  rules: (alias: string) =>
    queryOptions({
      queryKey: keys.one(alias, 'rules'),
      queryFn: ({ signal }) => call(getContactRules, { params: { alias }, signal }),
    }),
  saveRules: (alias: string) =>
    mutationOptions({
      mutationFn: (body: ContactRules) => call(saveContactRules, { params: { alias }, body }),
      onSuccess: (rules, _body, _result, { client }) => {
        client.setQueryData(keys.one(alias, 'rules'), rules);
      },
    }),
};
