import { expect, test } from 'vitest';
import { type SettingField, textsOf, valueOfTexts } from './setting-field.ts';

const words = { label: 'x', hint: 'x' };
const fields: SettingField[] = [
  { ...words, name: 'min', kind: 'money' },
  { ...words, name: 'tax', kind: 'percent' },
  { ...words, name: 'days', kind: 'whole', unit: 'dias' },
  { ...words, name: 'active', kind: 'switch' },
  { ...words, name: 'text', kind: 'text' },
  { ...words, name: 'account', kind: 'choice', options: [{ value: '88', label: 'Conta' }] },
];
const opened = { min: 123_456, tax: 2.99, days: 3, active: true, text: 'Olá', account: '88', hidden: null };

test('a value goes into the controls and comes back as it was', () => {
  const texts = textsOf(fields, opened, 'pt-BR');
  expect(texts).toEqual({
    min: '1.234,56',
    tax: '2,99',
    days: '3',
    active: true,
    text: 'Olá',
    account: '88',
  });
  expect(valueOfTexts(fields, texts, opened)).toEqual(opened);
});

test('what no control shows is kept, and what cannot be read is no value at all', () => {
  const texts = { ...textsOf(fields, opened, 'pt-BR'), min: 'muito', tax: '', days: '3,5', active: false };
  expect(valueOfTexts(fields, texts, opened)).toEqual({
    ...opened,
    min: undefined,
    tax: undefined,
    days: undefined,
    active: false,
  });
});
