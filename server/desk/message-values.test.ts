import { expect, test } from 'vitest';
import type { Cart } from '#contract/app/carts.ts';
import { fillTemplate } from '#contract/app/message-template.ts';
import { cart } from '../../test/fake-mirror.ts';
import { defaultTemplates } from './default-templates.ts';
import { firstName, maskedLink, messageValues } from './message-values.ts';
import { fittingFirst, situationOf, suggestedOf } from './situation-of.ts';

const now = new Date('2026-11-23T12:00:00.000Z');
const rules = { coolDownHours: 24, couponCode: 'VOLTA10', couponMinCents: 10_000, paceSeconds: 20 };
const given = { storeName: 'Loja A', agentName: 'ANA RIBEIRO', rules, link: maskedLink, now };
const [attempt] = cart.attempts;
if (!attempt) throw new Error('The sample cart has an attempt.');
const valuesOf = (changed: Partial<Cart> = {}) => messageValues({ ...cart, ...changed }, given);
const pix = {
  ...attempt,
  kind: 'pix',
  status: 'waiting_payment',
  billetUrl: null,
  billetBarcode: null,
  pixCode: '00020126',
  errorCode: null,
} as const;
const billet = {
  ...attempt,
  kind: 'billet',
  status: 'waiting_payment',
  pixCode: null,
  billetUrl: 'https://boleto.example.com/1',
  billetDueOn: '2026-11-25',
} as const;

test.each([
  ['JOÃO DA SILVA', 'João'],
  ['maria clara', 'Maria'],
  ["d'ávila souza", "D'Ávila"],
  ['ana-luiza', 'Ana-Luiza'],
  ['McArthur Jones', 'McArthur'],
  ['\u202eanA', 'anA'],
  ['  Zé  ', 'Zé'],
  ['أحمد علي', 'أحمد'],
  ['🎉 Festa', null],
  ['{link}', null],
  ['ana@example.com', null],
  ['11987654321', null],
  ['a'.repeat(200), null],
  ['Ana\nBcc: x', 'Ana'],
  ['', null],
  [null, null],
])('%j is greeted as %j', (name, greeted) => {
  expect(firstName(name)).toBe(greeted);
});

test('a refused cart tells why, in words without blame, and offers the coupon of the rules', () => {
  expect(valuesOf()).toMatchObject({
    nome: 'Zulmira',
    atendente: 'Ana',
    produto: 'Camiseta',
    valor: 'R$\u00a0129,90',
    parcelas: null,
    link: 'https://•••',
    boleto: null,
    pix: null,
    motivo: expect.stringContaining('limite do cartão'),
    cupom: 'VOLTA10',
  });
  expect(valuesOf({ totalCents: 9_999 }).cupom).toBeNull();
  expect(valuesOf({ totals: { ...cart.totals, couponCents: 500 } }).cupom).toBeNull();
  expect(messageValues(cart, { ...given, rules: { ...rules, couponCode: '' } }).cupom).toBeNull();
});

test('several products are told by three names', () => {
  const item = (title: string | null) => ({
    id: '1',
    sku: null,
    title,
    quantity: 1,
    unitCents: 1,
    blocked: false,
  });
  const products = (...titles: (string | null)[]) => valuesOf({ items: titles.map(item) }).produtos;
  expect(products('A')).toBe('A');
  expect(products('A', 'B')).toBe('A e B');
  expect(products('A', 'B', 'C', 'D')).toBe('A, B, C e mais 1 item');
  expect(products(...Array.from({ length: 300 }, () => 'A'))).toBe('A, A, A e mais 297 itens');
  expect(products(null)).toBeNull();
  expect(products()).toBeNull();
});

test('what waits for its payment can be paid from the message, until it expires', () => {
  const waiting = valuesOf({ attempts: [attempt, billet] });
  expect(waiting).toMatchObject({
    boleto: 'https://boleto.example.com/1',
    vencimento: '25/11/2026',
    pix: null,
  });
  expect(valuesOf({ attempts: [{ ...billet, billetDueOn: '2026-11-22' }] }).boleto).toBeNull();
  expect(valuesOf({ attempts: [billet, pix] })).toMatchObject({ pix: '00020126', boleto: null });
  expect(valuesOf({ attempts: [{ ...pix, pixExpiresAt: now.toISOString() }] }).pix).toBeNull();
  const card = { ...attempt, installments: 3, installmentCents: 4_330 };
  expect(valuesOf({ attempts: [card] }).parcelas).toBe('3x de R$\u00a043,30');
});

test('a message fits what can be paid, what went wrong, or the step', () => {
  const situation = (changed: Partial<Cart>) => situationOf({ ...cart, ...changed }, now);
  expect(situation({ attempts: [attempt, pix] })).toBe('pix');
  expect(situation({ attempts: [attempt, billet] })).toBe('billet');
  expect(situation({ attempts: [{ ...billet, billetDueOn: '2026-11-22' }] })).toBe('refused');
  expect(situation({ attempts: [], refused: false, step: 'shipping' })).toBe('shipping');
  expect(situation({ attempts: [], refused: false, step: 'address' })).toBe('any');
});

test('what fits comes first, then what always does; nothing is suggested that does not fit', () => {
  const template = (id: string, situation: 'pix' | 'any' | 'billet') => ({
    id,
    situation,
    name: id,
    body: id,
    version: 1,
  });
  const sorted = fittingFirst([template('1', 'billet'), template('2', 'any'), template('3', 'pix')], 'pix');
  expect(sorted.map(({ id }) => id)).toEqual(['3', '2', '1']);
  expect(suggestedOf(sorted, 'pix')).toBe('3');
  expect(suggestedOf(sorted, 'refused')).toBeNull();
  expect(suggestedOf([], 'pix')).toBeNull();
});

test.each(defaultTemplates.map((one) => [one.name, one.body]))(
  '%s: reads well with much and with little',
  (_, body) => {
    const full = fillTemplate(body, {
      ...valuesOf({ attempts: [attempt, billet] }),
      parcelas: '3x de R$ 5',
      pix: '1',
    });
    const bare = fillTemplate(body, {
      loja: 'Loja A',
      atendente: 'Ana',
      link: 'https://x.example.com',
      valor: 'R$ 5',
      produto: 'A',
      produtos: 'A',
    });
    for (const text of [full, bare]) {
      expect(text).not.toMatch(/[{}]|\n{3}|^[,.!]| [,.!]/u);
      expect(text.length).toBeGreaterThan(60);
    }
    expect(full).toMatch(/Zulmira/);
  },
);
