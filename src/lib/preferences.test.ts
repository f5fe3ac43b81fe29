import { expect, test } from 'vitest';
import { defaultPreferences, parsePreferences, shownTheme } from './preferences.ts';

test('what was stored is read back', () => {
  const stored = {
    theme: 'dark',
    language: 'en',
    keys: false,
    density: 'compact',
    columns: ['value'],
  } as const;
  expect(parsePreferences(JSON.stringify(stored))).toEqual(stored);
});

test.each([
  null,
  '',
  '{',
  '[]',
  'null',
  '3',
  '{"theme":7,"language":"xx"}',
  '{"keys":1,"density":2,"columns":"x"}',
])('%s gives the defaults', (text) => {
  expect(parsePreferences(text)).toEqual(defaultPreferences);
});

test('one broken field does not cost the other', () => {
  expect(parsePreferences('{"theme":"dark","language":"fr"}')).toEqual({
    ...defaultPreferences,
    theme: 'dark',
  });
});

test('the system decides only when it was asked to', () => {
  expect(shownTheme('system', true)).toBe('dark');
  expect(shownTheme('system', false)).toBe('light');
  expect(shownTheme('light', true)).toBe('light');
});
