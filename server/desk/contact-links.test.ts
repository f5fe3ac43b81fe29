import { expect, test } from 'vitest';
import { emailDraft, whatsAppLink } from './contact-links.ts';

test('WhatsApp opens with digits, Brazil’s country code and the text', () => {
  expect(whatsAppLink('11987654321', false, 'Oi, Ana & cia!\n50% 🙌')).toBe(
    'https://wa.me/5511987654321?text=Oi%2C%20Ana%20%26%20cia!%0A50%25%20%F0%9F%99%8C',
  );
  expect(whatsAppLink('351912345678', true, 'Olá')).toBe('https://wa.me/351912345678?text=Ol%C3%A1');
});

test('an e-mail draft has its lines, and no header but its own', () => {
  expect(emailDraft(' ana+loja@example.com ', 'Seu carrinho', 'Oi\nAna')).toBe(
    'mailto:ana%2Bloja@example.com?subject=Seu%20carrinho&body=Oi%0D%0AAna',
  );
  expect(emailDraft('ana?bcc=x&b@example.com', 'a', 'b')).toBe(
    'mailto:ana%3Fbcc%3Dx%26b@example.com?subject=a&body=b',
  );
});

test.each([
  null,
  '',
  'ana',
  'ana@',
  'a@b,c@example.com',
  'ana@example',
  'a b@example.com',
  'a@b.com?bcc=c@d.com',
])('%j is no address', (address) => {
  expect(emailDraft(address, 'a', 'b')).toBeNull();
});
