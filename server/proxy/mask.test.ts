import { describe, expect, test } from 'vitest';
import { roles } from '#contract/endpoint.ts';
import { canary, cart, payable, row } from '../../test/fake-mirror.ts';
import { initialsOf, maskCart, maskDocument, maskEmail, maskPhone, maskRow, withoutName } from './mask.ts';

test.each([
  ['joao@dominio.com', 'j***@d***.com'],
  ['a@loja.com.br', 'a***@l***.com.br'],
  ['maria.clara@mail.loja.example.org', 'm***@m***.org'],
  ['Ção@écho.example', 'Ç***@é***.example'],
  ['two@at@odd.example.net', 't***@o***.net'],
  ['broken', '***'],
  ['', '***'],
])('e-mail %s → %s', (email, masked) => expect(maskEmail(email)).toBe(masked));

test.each([
  ['11987654321', '****-4321'],
  ['+55 (11) 98765-4321', '****-4321'],
  ['1234', '****'],
])('phone %s → %s', (phone, masked) => expect(maskPhone(phone)).toBe(masked));

test.each([
  ['52998224725', '***.982.247-**'],
  ['529.982.247-25', '***.982.247-**'],
  ['12345678000195', '**.345.678/****-**'],
  ['12345', '***'],
])('document %s → %s', (document, masked) => expect(maskDocument(document)).toBe(masked));

test.each([
  ['Maria Clara de Andrade', 'M. C. A.'],
  ['  joão   dos Santos e Silva ', 'J. S. S.'],
  ['Élida', 'É.'],
  ["d'Ávila 123", 'D.'],
  ['🙂', ''],
])('name %s → %s', (name, initials) => expect(initialsOf(name)).toBe(initials));

test.each([
  ['Maria, seu carrinho espera', 'Maria Clara', 'M., seu carrinho espera'],
  ['Oi, ÉLIDA! Mariana viu isto', 'Élida Maria', 'Oi, É.! Mariana viu isto'],
  ['Sem nome (nenhum)', 'Ana (teste', 'Sem nome (nenhum)'],
  ['Ainda dá tempo de levar, Lia', 'Lia de Albuquerque', 'Ainda dá tempo de levar, L.'],
  ['Igual', '', 'Igual'],
])('subject %s of %s → %s', (text, name, masked) => expect(withoutName(text, name)).toBe(masked));

describe('by role', () => {
  test('the owner sees a row as it is', () => expect(maskRow(row, 'owner')).toEqual(row));

  test('support sees whom to call, not how', () =>
    expect(maskRow(row, 'support')).toEqual({ ...row, email: 'z***@c***.com', phone: '****-4321' }));

  test('a marketer sees no contact', () =>
    expect(maskRow(row, 'marketer')).toEqual({ ...row, name: 'Z. Q. C.', email: null, phone: null }));

  test('a marketer sees the state of a customer, and nothing nearer', () =>
    expect(maskCart(cart, 'marketer')).toMatchObject({
      customer: { name: 'Z. Q. C.', email: null, phone: null, document: null, city: null, state: 'CE' },
      attempts: [{ cardLast4: null, billetUrl: null, billetBarcode: null, pixCode: null }],
      otherCarts: [{ name: 'Z. Q. C.', email: null }],
    }));

  test.each(roles)('of an anonymized customer the %s sees nothing', (role) => {
    const masked = maskCart({ ...cart, anonymized: true, otherCarts: [{ ...row, anonymized: true }] }, role);
    for (const secret of [...Object.values(canary), ...Object.values(payable), '4242'])
      expect(JSON.stringify(masked)).not.toContain(secret);
  });

  test('what is unknown stays unknown', () =>
    expect(maskRow({ ...row, name: null, email: null, phone: null }, 'support')).toMatchObject({
      name: null,
      email: null,
      phone: null,
    }));
});
