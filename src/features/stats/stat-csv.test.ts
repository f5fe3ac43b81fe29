import { expect, test } from 'vitest';
import { noFigures } from '#contract/app/stats.ts';
import { csvChange, csvNumber, csvText, csvUnit } from './stat-csv.ts';
import { statFileName } from './stat-file-name.ts';

const some = { ...noFigures, carts: 8, priced: 8, cents: 123_456, recovered: 1 };

test('numbers as a spreadsheet in Portuguese reads them', () => {
  expect(csvNumber('cents', some)).toBe('1234,56');
  expect(csvNumber('carts', some)).toBe('8');
  expect(csvNumber('rate', some)).toBe('12,50');
  expect(csvNumber('average', noFigures)).toBeNull();
  expect([csvUnit('cents'), csvUnit('rate'), csvUnit('carts')]).toEqual([' (R$)', ' (%)', '']);
});

test('a change is a number, and a word where none can be told', () => {
  const say = () => 'novo';
  expect(csvChange('carts', some, { ...some, carts: 10 }, say)).toBe('-20,00');
  expect(csvChange('carts', some, noFigures, say)).toBe('novo');
  expect(csvChange('carts', some, null, say)).toBeNull();
});

test('the mark of UTF-8, the heading, an empty line, the table', () => {
  expect(csvText([['Loja', 'a']], ['Origem', 'Carrinhos'], [['=fb', '8']])).toBe(
    "\uFEFFLoja;a\r\n\r\nOrigem;Carrinhos\r\n'=fb;8\r\n",
  );
});

test('the name of a file says store, card, days and filters', () => {
  const days = { first: '2026-11-17', last: '2026-11-23' };
  expect(statFileName('loja', 'por Origem', days, ['Mídia: (sem mídia)'], 'csv')).toMatch(
    /^resgate-loja-por-origem-2026-11-17_2026-11-23-midia-sem-midia\.csv$/,
  );
  expect(statFileName('loja', 'numeros', { first: null, last: null }, [], 'png')).toMatch(/tudo/);
});
