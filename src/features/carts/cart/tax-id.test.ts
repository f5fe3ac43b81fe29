import { expect, test } from 'vitest';
import { formatTaxId } from './tax-id.ts';

test('bare digits get their points', () => {
  expect(formatTaxId('52998224725')).toBe('529.982.247-25');
  expect(formatTaxId('11222333000181')).toBe('11.222.333/0001-81');
});

test('a mask stays a mask', () => {
  expect(formatTaxId('***.982.247-**')).toBe('***.982.247-**');
});
