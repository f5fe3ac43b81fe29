import * as z from 'zod/mini';
import { listOf, oneOf } from './envelope.ts';
import { defineOperation } from './operation.ts';
import { flag, id, idOrNull, localDay, moment, money, one, text } from './readers.ts';

const wirePhone = z.object({ area_code: text, number: text, full_number: text, formated_number: text });

/** A customer's flat sheet, from which the API makes its exports. */
const wireSheet = z.object({
  street: text,
  number: text,
  complement: text,
  neighborhood: text,
  city: text,
  uf: text,
  phone: text,
  brands: text,
  categories: text,
  purchased_brands: text,
  purchased_categories: text,
  last_order_date: localDay,
  last_order_value: money,
});

/** `login_url` and `token` exist on the wire and are never read: they sign the shopper in. */
export const wireCustomer = z.object({
  id,
  active: flag,
  type: text,
  cluster_id: idOrNull,
  name: text,
  first_name: text,
  last_name: text,
  generic_name: text,
  cpf: text,
  cnpj: text,
  razao_social: text,
  state_registration: text,
  email: text,
  birthday: localDay,
  newsletter: flag,
  whatsapp: flag,
  anonymized: flag,
  utm_source: text,
  utm_campaign: text,
  notes: text,
  created_at: moment,
  updated_at: moment,
  phone: one(wirePhone),
  spreadsheet: one(wireSheet),
});

export const listCustomers = defineOperation({
  name: 'listCustomers',
  method: 'GET',
  path: '/{alias}/customers',
  query: ['q', 'include', 'limit', 'page', 'skipCache'],
  response: listOf(wireCustomer),
});

export const getCustomer = defineOperation({
  name: 'getCustomer',
  method: 'GET',
  path: '/{alias}/customers/{id}',
  query: ['include', 'skipCache'],
  response: oneOf(wireCustomer),
});
