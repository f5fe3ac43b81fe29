import type { Cart, CartRow, PaymentAttempt } from '#contract/app/carts.ts';
import type { Role } from '#contract/endpoint.ts';
import { forgetPerson, forgetRow } from '#server/yampi/forget-person.ts';

type Text = string | null;

/** `joao@dominio.com.br` → `j***@d***.com.br`. */
export function maskEmail(email: string): string {
  const found = /^(.).*@(.)[^@]*?((?:\.(?:com|net|org))?\.[^.@]+)$/iu.exec(email.trim());
  return found ? `${found[1]}***@${found[2]}***${found[3]}` : '***';
}

/** The last four digits: `****-4321`. */
export function maskPhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return digits.length >= 8 ? `****-${digits.slice(-4)}` : '****';
}

/** CPF `***.456.789-**`, CNPJ `**.345.678/****-**`; whatever else is hidden altogether. */
export function maskDocument(document: string): string {
  const digits = document.replace(/\D/g, '');
  if (digits.length === 11) return `***.${digits.slice(3, 6)}.${digits.slice(6, 9)}-**`;
  if (digits.length === 14) return `**.${digits.slice(2, 5)}.${digits.slice(5, 8)}/****-**`;
  return '***';
}

/** The words that name somebody: `de` and its like are in every other sentence too. */
function wordsOf(name: string): string[] {
  return name.split(/\s+/u).filter((word) => !/^(?:d[aeo]s?|e)$/iu.test(word));
}

/** `Maria Clara de Andrade` → `M. C. A.` Particles have none. */
export function initialsOf(name: string): string {
  const letters = wordsOf(name).flatMap((word) => /\p{L}/u.exec(word)?.[0].toUpperCase() ?? []);
  return letters.map((letter) => `${letter}.`).join(' ');
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** `Maria, seu carrinho espera` → `M., seu carrinho espera`: the templates greet people by their names. */
export function withoutName(text: string, name: string): string {
  const words = wordsOf(name).filter((word) => word.length > 1);
  if (words.length === 0) return text;
  // \b knows no accents, so the neighbours of a word are looked at by hand.
  const any = new RegExp(`(?<!\\p{L})(?:${words.map(escaped).join('|')})(?!\\p{L})`, 'giu');
  return text.replace(any, (word) => `${word[0]?.toUpperCase()}.`);
}

type Masks = Record<'name' | 'email' | 'phone' | 'document' | 'city' | 'card', (text: Text) => Text>;

const shown = (text: Text) => text;
const hidden = () => null;
const by = (mask: (text: string) => string) => (text: Text) => (text && mask(text)) || null;

const masksOf: Record<Role, Masks> = {
  owner: { name: shown, email: shown, phone: shown, document: shown, city: shown, card: shown },
  support: {
    name: shown,
    email: by(maskEmail),
    phone: by(maskPhone),
    document: by(maskDocument),
    city: shown,
    card: shown,
  },
  marketer: {
    name: by(initialsOf),
    email: hidden,
    phone: hidden,
    document: hidden,
    city: hidden,
    card: hidden,
  },
};

/** A row of the list as a role may see it. Of a customer who asked to be forgotten nobody sees anything. */
export function maskRow<Row extends CartRow>(row: Row, role: Role): Row {
  const known = row.anonymized ? forgetRow(row) : row;
  const masks = masksOf[role];
  return {
    ...known,
    name: masks.name(known.name),
    email: masks.email(known.email),
    phone: masks.phone(known.phone),
  };
}

/** A boleto names who pays it, and a Pix code may: both are the card's equals. */
export function maskAttempt(attempt: PaymentAttempt, role: Role): PaymentAttempt {
  const { card: mask } = masksOf[role];
  return {
    ...attempt,
    cardLast4: mask(attempt.cardLast4),
    billetUrl: mask(attempt.billetUrl),
    billetBarcode: mask(attempt.billetBarcode),
    pixCode: mask(attempt.pixCode),
  };
}

/** A whole cart, the customer's other carts included. */
export function maskCart(cart: Cart, role: Role): Cart {
  const known = cart.anonymized ? forgetPerson(cart) : cart;
  const { customer } = known;
  const masks = masksOf[role];
  return {
    ...maskRow(known, role),
    customer: {
      ...customer,
      name: masks.name(customer.name),
      email: masks.email(customer.email),
      phone: masks.phone(customer.phone),
      document: masks.document(customer.document),
      city: masks.city(customer.city),
    },
    emails: known.emails.map((email) => ({ ...email, subject: maskSubject(email.subject, known, role) })),
    attempts: known.attempts.map((attempt) => maskAttempt(attempt, role)),
    otherCarts: known.otherCarts.map((row) => maskRow(row, role)),
  };
}

function maskSubject(subject: Text, { name }: Cart, role: Role): Text {
  return role === 'marketer' && name && subject ? withoutName(subject, name) : subject;
}
