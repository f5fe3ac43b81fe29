import { expect, test } from 'vitest';
import { isTarget } from './contact-target.ts';

test.each([
  ['whatsapp', 'https://wa.me/5511987654321?text=Oi', true],
  ['whatsapp', 'https://wa.me/5511987654321', true],
  ['whatsapp', 'https://example.com/5511987654321', false],
  ['whatsapp', 'javascript:alert(1)', false],
  ['email', 'mailto:ana@example.com?subject=Oi', true],
  ['email', 'mailto:?bcc=all@example.com', false],
  ['email', ' javascript:alert(1)//@', false],
  ['link', 'https://shop.example.com/cart?x=1', true],
  ['link', 'http://shop.example.com/cart', false],
  ['link', 'JavaScript:alert(1)', false],
  ['phone', '5511987654321', true],
  ['phone', 'tel:5511987654321', false],
] as const)('%s %s: %s', (channel, target, is) => {
  expect(isTarget(channel, target)).toBe(is);
});
