import { expect, it } from 'vitest';
import { fold, searchable, searchPattern } from './searchable.ts';

it('folds case and accents', () => {
  expect(fold('João da CONCEIÇÃO Müller')).toBe('joao da conceicao muller');
  expect(searchable('Zoë Ávila', 'zoe@example.com', '11987654321')).toBe(
    'zoe avila\nzoe@example.com\n11987654321',
  );
  expect(searchable(null, null, null)).toBe('\n\n');
});

it.each([
  ['  João   Conc', '%joao conc%'],
  ['(11) 98765-4321', '%11987654321%'],
  ['+55 11', '%5511%'],
  ['100%_\\', '%100\\%\\_\\\\%'],
  ['maria@example.com', '%maria@example.com%'],
  ['-', '%-%'],
])('%j becomes %s', (term, pattern) => expect(searchPattern(term)).toBe(pattern));
