import { expect, it } from 'vitest';
import { decimal, formated, percent, phpDate, plainDate, plainDay } from './values.ts';

it.each([
  [0, 'R$ 0,00'],
  [5, 'R$ 0,05'],
  [71_820, 'R$ 718,20'],
  [123_456, 'R$ 1.234,56'],
  [29_347_767, 'R$ 293.477,67'],
  [100_000_000, 'R$ 1.000.000,00'],
  [-1990, 'R$ -19,90'],
])('%d cents are formated %s', (cents, text) => expect(formated(cents)).toBe(text));

it('prints decimals as JSON numbers', () => {
  expect(JSON.stringify([71_820, 5, 0, 1990, 29_347_767].map(decimal))).toBe('[718.2,0.05,0,19.9,293477.67]');
});

it.each([
  [0, 0, '0,00'],
  [1623, 1623, '100,00'],
  [1, 3, '33,33'],
])('%d of %d is %s percent', (part, whole, text) => expect(percent(part, whole)).toBe(text));

it('prints dates in their three forms, as São Paulo saw them', () => {
  const at = new Date('2018-01-15T01:30:00Z');
  expect(phpDate(at)).toEqual({
    date: '2018-01-14 23:30:00.000000',
    timezone_type: 3,
    timezone: 'America/Sao_Paulo',
  });
  expect(plainDate(at)).toBe('2018-01-14 23:30:00');
  expect(plainDay(at)).toBe('2018-01-14');
});
