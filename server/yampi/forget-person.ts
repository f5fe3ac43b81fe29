import type { CartRow, PaymentAttempt } from '#contract/app/carts.ts';
import type { CartRecord, ToldCart } from './cart-record.ts';

/** What stays of somebody who asked to be forgotten, and what is known of a customer before anything is. */
export const nobody: CartRecord['customer'] = {
  name: null,
  email: null,
  phone: null,
  document: null,
  city: null,
  state: null,
  whatsapp: null,
  newsletter: null,
};

type Named = Pick<CartRow, 'name' | 'email' | 'phone' | 'anonymized' | 'reach'>;

/** A row of the list without its person. */
export function forgetRow<Row extends Named>(row: Row): Row {
  return { ...row, name: null, email: null, phone: null, anonymized: true, reach: 'anonymized' };
}

/** A payment attempt without what leads to the card's owner. */
export function forgetAttempt(attempt: PaymentAttempt): PaymentAttempt {
  return { ...attempt, cardLast4: null, billetUrl: null, billetBarcode: null, pixCode: null };
}

/** A whole cart without its person: no name, no contact, nothing that leads to either. */
export function forgetPerson<Known extends ToldCart>(cart: Known): Known {
  return {
    ...forgetRow(cart),
    customer: nobody,
    // Subjects are rendered with the shopper's name.
    emails: cart.emails.map((email) => ({ ...email, subject: null })),
    attempts: cart.attempts.map(forgetAttempt),
  };
}
