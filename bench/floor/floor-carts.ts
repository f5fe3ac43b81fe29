import { untouched } from '#contract/app/cart-triage.ts';
import type { CartRow } from '#contract/app/carts.ts';

const firstNames = [
  'Ana',
  'Beatriz',
  'Bruno',
  'Bruna',
  'Fernando',
  'Fernanda',
  'João',
  'Mariana',
  'Paulo',
  'Paula',
];
const lastNames = ['Almeida', 'Barbosa', 'Carvalho', 'Conceição', 'Ferreira', 'Oliveira', 'Ribeiro', 'Souza'];
const products = ['Camiseta básica algodão', 'Tênis corrida leve', 'Kit 3 meias', 'Bolsa transversal couro'];
const sources = ['facebook', 'Facebook', 'google', 'instagram', null];
const steps = ['personal', 'shipping', 'payment'];

/** One row of the floor's list, as large as one of ours; the same number gives the same cart. */
function floorCart(number: number): CartRow {
  const pick = <Item>(items: readonly Item[], stride: number) =>
    items[(number * stride) % items.length] as Item;
  const name = `${pick(firstNames, 7)} ${pick(lastNames, 3)} ${pick(lastNames, 5)}`;
  return {
    id: String(900_000_000 + number),
    customerId: String(400_000_000 + number),
    createdAt: new Date(Date.UTC(2026, 9, 1) - number * 600_000).toISOString(),
    name,
    email: `cliente.${number}@example.com`,
    phone: `119${String(80_000_000 + number * 7919).slice(0, 8)}`,
    anonymized: false,
    firstItem: pick(products, 3),
    itemCount: 1 + (number % 4),
    totalCents: 4_990 + ((number * 3_571) % 90_000),
    step: pick(steps, 1),
    refused: number % 5 === 0,
    waitingFor: null,
    utm: { source: pick(sources, 3), medium: 'cpc', campaign: 'colecao-verao', content: null, term: null },
    emailsSent: number % 3,
    emailsPlanned: 3,
    nextEmailAt: null,
    goneAt: null,
    reach: 'whatsapp',
    refusal: null,
    siblings: 0,
    triage: untouched,
  };
}

/** As many carts as the demo store has. */
export const floorCarts = Array.from({ length: 10_000 }, (_, number) => floorCart(number));

const searchTexts = floorCarts.map((cart) => `${cart.name} ${cart.email}`.toLowerCase());

/** Up to 50 carts whose name or e-mail holds every word. */
export function findFloorCarts(q: string, page: number): CartRow[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? floorCarts
      : floorCarts.filter((_, n) => words.every((w) => searchTexts[n]?.includes(w)));
  return found.slice((page - 1) * 50, page * 50);
}
