import { expect, test } from 'vitest';
import { fillTemplate, lintTemplate, variablesOf } from './message-template.ts';

const values = { nome: 'Ana', loja: 'Loja A', link: 'https://loja.example.com/c', cupom: null };

test('variables are filled in, however they are spelled', () => {
  expect(fillTemplate('Oi, {nome}! Aqui é da { Loja }: {LINK}', values)).toBe(
    'Oi, Ana! Aqui é da Loja A: https://loja.example.com/c',
  );
  expect(variablesOf('{nome} {x} {nome} {1}')).toEqual(['nome', 'x']);
});

test('what a value holds is not filled in again, nor is $& or an unknown word', () => {
  const hostile = { ...values, nome: '{link} $& $1', produto: '{nome}' };
  expect(fillTemplate('{nome}: {produto} {desconto}', hostile)).toBe('{link} $& $1: {nome} {desconto}');
});

test('without a name the greeting does without one', () => {
  const nameless = { ...values, nome: null };
  expect(fillTemplate('Oi, {nome}! Tudo bem?', nameless)).toBe('Oi! Tudo bem?');
  expect(fillTemplate('{nome}, separamos seu carrinho', nameless)).toBe('Separamos seu carrinho');
  expect(fillTemplate('Oi {nome}, tudo bem?', nameless)).toBe('Oi, tudo bem?');
});

test('a line that asks for what is not there is left out', () => {
  const text = 'Oi, {nome}!\n\nUse o cupom {cupom}.\n\n{link}\nCódigo: {pix}';
  expect(fillTemplate(text, values)).toBe('Oi, Ana!\n\nhttps://loja.example.com/c');
  expect(fillTemplate(text, { ...values, cupom: 'VOLTA10' })).toContain('Use o cupom VOLTA10.');
});

test.each([
  ['{link} {desconto}', ['unknown_variable']],
  ['Oi, {nome}, volte!', ['nothing_to_pay']],
  [`{boleto}${'a'.repeat(1_000)}`, ['too_long']],
  ['CPF 529.982.247-25 {pix}', ['document']],
  ['CPF 52998224725 {pix}', ['document']],
  ['Ligue 11987654321 {pix}', []],
  ['CNPJ 12345678000195 {pix}', ['document']],
  ['Escreva a ana@example.com {link}', ['email']],
  ['CORRE QUE ACABA HOJE {link}', ['shouting']],
  ['OFERTA {link}', []],
  ['{link} com {cupom}', ['no_coupon']],
])('%s → %j', (text, faults) => {
  expect(lintTemplate(text, { hasCoupon: false })).toEqual(faults);
});

test('a coupon may be named where the store has one', () => {
  expect(lintTemplate('{link} com {cupom}', { hasCoupon: true })).toEqual([]);
});
