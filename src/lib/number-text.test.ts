import { expect, test } from 'vitest';
import { centsOfText, percentOfText, textOfCents, textOfPercent, wholeOfText } from './number-text.ts';

test.each([
  ['1.234,56', 123_456],
  ['1234,56', 123_456],
  ['1234.56', 123_456],
  ['1,234.56', 123_456],
  ['R$ 1.234,56', 123_456],
  ['R$\u00a01.234.567,8', 123_456_780],
  ['1.234', 123_400],
  ['1.5', 150],
  ['0,07', 7],
  ['25', 2_500],
  ['8,29', 829],
])('%s is %i cents', (text, cents) => {
  expect(centsOfText(text)).toBe(cents);
});

test.each(['', 'abc', '-5', '1,234', '1.23.45', '1,2,3', '1.2345', '5,', ',5', '1e3', '12.34,5', '1,234,5'])(
  '%j is no amount',
  (text) => {
    expect(centsOfText(text)).toBeNull();
  },
);

test.each([
  ['2,99', 2.99],
  ['2.99 %', 2.99],
  ['2.995', 2.995],
  ['100', 100],
  ['5 %', 5],
])('%s is %d percent', (text, percent) => {
  expect(percentOfText(text)).toBe(percent);
});

test('a whole number has digits alone', () => {
  expect(['24', ' 3 ', '3,5', '1e2', '', '-1'].map(wholeOfText)).toEqual([24, 3, null, null, null, null]);
});

test.each(['pt-BR', 'en'])('what is written in %s is read back as it was', (locale) => {
  for (const cents of [0, 7, 99, 2_500, 123_456, 123_456_789])
    expect(centsOfText(textOfCents(cents, locale))).toBe(cents);
  for (const percent of [0, 2.99, 33.3333, 100])
    expect(percentOfText(textOfPercent(percent, locale))).toBe(percent);
});
