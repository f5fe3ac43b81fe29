import { expect, test } from 'vitest';
import { whyWeakPassword } from './password-rules.ts';

const own = ['zulmira@example.com', 'loja-do-ze', 'Ateliê Açucena'];

test.each([
  'uma frase que ninguem adivinha',
  'girassol martelo bicicleta chuva',
  'Xk7#pQ9!vR2$mN5',
  'tr0ub4dor&3 e mais nada',
  '🦜🌵🪁🧵🪵🧲🪣🧶',
  'ção ção pão coração limão',
  'senha do cofre azul na estante',
  '1987 vacas atravessam o rio',
  'aaaaabcqwx zmvki rtw',
  'пароль из четырёх слов',
])('%j is strong enough', (password) => {
  expect(whyWeakPassword(password, own)).toBeUndefined();
});

test.each([
  ['aaaaaaaaaaaaaaa', /repete/],
  ['abababababababab', /repete/],
  ['abc1abc1abc1abc1', /repete/],
  ['               ', /repete/],
  ['passwordpassword', /repete/],
  ['121212121212121212', /repete/],
  ['123456789012345', /comum/],
  ['987654321098765', /comum/],
  ['qwertyuiopasdfghjkl', /comum/],
  ['QWERTYUIOP1234567890', /comum/],
  ['lkjhgfdsapoiuytrewq', /comum/],
  ['abcdefghijklmnopqrst', /comum/],
  ['senhasenha12345', /comum/],
  ['Senha@2026!!!!!!', /comum/],
  ['password123456789', /comum/],
  ['yampi2026yampi2027', /comum/],
  ['dookidooki99999', /comum/],
  ['Resgate-Resgate-1', /comum/],
  ['admin admin 123456', /comum/],
  ['192837465012837', /comum/],
  ['!@#$%^&*()_+{}|:', /comum/],
  ['correct horse battery staple', /comum/],
  ['zulmira e mais quatro palavras', /login/],
  ['zulmira@example.com', /login/],
  ['minha loja-do-ze querida', /loja/],
  ['o atelie acucena é meu', /loja/],
])('%j is refused', (password, reason) => {
  expect(whyWeakPassword(password, own)).toMatch(reason);
});

test('a short name of a store refuses nothing', () => {
  expect(whyWeakPassword('girassol martelo bicicleta', ['sol'])).toBeUndefined();
});
