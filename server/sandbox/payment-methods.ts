export type PaymentMethod = {
  id: number;
  alias: string;
  name: string;
  kind: 'card' | 'pix' | 'billet' | 'deposit';
};

/** Ids 1, 2, 3, 4, 9 and 43 are proven; 7 for Elo is inferred from the order of the storefront. */
export const paymentMethods: readonly PaymentMethod[] = [
  { id: 1, alias: 'amex', name: 'American Express', kind: 'card' },
  { id: 2, alias: 'visa', name: 'Visa', kind: 'card' },
  { id: 3, alias: 'diners', name: 'Diners', kind: 'card' },
  { id: 4, alias: 'mastercard', name: 'Mastercard', kind: 'card' },
  { id: 7, alias: 'elo', name: 'Elo', kind: 'card' },
  { id: 9, alias: 'billet', name: 'Boleto Bancário', kind: 'billet' },
  { id: 10, alias: 'deposit', name: 'Depósito Bancário', kind: 'deposit' },
  { id: 43, alias: 'pix', name: 'Pix', kind: 'pix' },
];

const byId = new Map(paymentMethods.map((method) => [method.id, method]));

export function paymentMethodById(id: number): PaymentMethod | undefined {
  return byId.get(id);
}
