import { expect, test } from 'vitest';
import { emptyVariables } from './empty-variables.ts';

test('empty are those that are named and have nothing to say, but for the name', () => {
  const values = { nome: null, link: 'https://•••', cupom: null, pix: '' };
  expect(emptyVariables('Oi, {nome}! {Link} { cupom } {pix} {apelido}', values)).toEqual(['pix', 'cupom']);
  expect(emptyVariables('Oi!', values)).toEqual([]);
});
