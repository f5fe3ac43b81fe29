import { createHash } from 'node:crypto';
import type { CustomerRow, StoreRow } from '../schema.ts';
import { fullName } from '../seed/people.ts';
import { decimal, phpDate, phpDateOrNull } from './values.ts';

/** Host of a store's own checkout. */
export function checkoutHost(store: Pick<StoreRow, 'alias'>): string {
  return `https://seguro.${store.alias}.example.com`;
}

/** The long opaque token in login and purchase links. */
export function linkToken(token: string): string {
  return createHash('sha1').update(token).digest('hex');
}

export function wirePhone(customer: Pick<CustomerRow, 'areaCode' | 'phone'>) {
  const { areaCode, phone } = customer;
  if (!areaCode || !phone) {
    return { area_code: '', number: '', full_number: '', formated_number: '', whatsapp_link: '' };
  }
  const full = areaCode + phone;
  return {
    area_code: areaCode,
    number: phone,
    full_number: full,
    formated_number: `(${areaCode}) ${phone.slice(0, -4)}-${phone.slice(-4)}`,
    whatsapp_link: `https://api.whatsapp.com/send?phone=55${full}`,
  };
}

/** A customer's own flat sheet, from which exports are made. */
function customerSpreadsheet(customer: CustomerRow) {
  const { address } = customer;
  const phone = wirePhone(customer);
  return {
    brands: '',
    categories: '',
    purchased_brands: '',
    purchased_categories: '',
    last_order_date: phpDateOrNull(customer.lastOrderAt),
    last_order_value: customer.lastOrderCents === null ? null : String(decimal(customer.lastOrderCents)),
    phone: phone.formated_number,
    phone_code: phone.area_code,
    phone_number: phone.number,
    street: address?.street ?? '',
    number: address?.number ?? '',
    complement: address?.complement ?? '',
    neighborhood: address?.neighborhood ?? '',
    city: address?.city ?? '',
    uf: address?.uf ?? '',
  };
}

export function wireCustomer(store: StoreRow, customer: CustomerRow) {
  const name = fullName(customer);
  return {
    id: customer.id,
    merchant_id: store.id,
    marketplace_id: 1,
    active: !customer.anonymized,
    type: customer.cnpj ? 'j' : 'f',
    cluster_id: 1,
    name,
    first_name: customer.firstName,
    last_name: customer.lastName,
    generic_name: customer.companyName ?? name,
    cpf: customer.cpf,
    razao_social: customer.companyName,
    cnpj: customer.cnpj,
    state_registration: null,
    email: customer.email,
    birthday: customer.birthday,
    newsletter: customer.newsletter,
    whatsapp: customer.whatsapp,
    social_driver: null,
    social_id: null,
    ip: null,
    token: customer.token,
    utm_source: null,
    utm_campaign: null,
    notes: null,
    login_url: `${checkoutHost(store)}/login?token=${linkToken(customer.token)}`,
    anonymized: customer.anonymized,
    phone: wirePhone(customer),
    created_at: phpDate(customer.createdAt),
    updated_at: phpDate(customer.updatedAt),
    spreadsheet: { data: customerSpreadsheet(customer) },
  };
}

/** The address include; the documents name it without showing its fields. */
export function wireAddress(customer: CustomerRow) {
  const { address } = customer;
  if (!address) return [];
  return {
    id: customer.id + 1,
    receiver: fullName(customer),
    zip_code: address.zipCode,
    street: address.street,
    number: address.number,
    complement: address.complement,
    neighborhood: address.neighborhood,
    city: address.city,
    uf: address.uf,
    state: address.uf,
    country: 'BR',
  };
}
