import { expect, test } from 'vitest';
import { countCsvRows } from './csv-rows.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('neither what stands above the table nor its names are rows, nor is a line break within a cell', () => {
  const count = countCsvRows();
  expect(count(bytes(''))).toBe(0);
  expect(count(bytes('\uFEFFLoja;Boa\r\nFiltros;nenhum\r\n\r'))).toBe(0);
  expect(count(bytes('\nNome;Itens\r\n'))).toBe(0);
  expect(count(bytes('Ana;"Blusa\n\nBota ""preta""\n'))).toBe(0);
  expect(count(bytes('Saia"\r\nBia;Vestido\r\n'))).toBe(2);
});
