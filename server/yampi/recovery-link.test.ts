import { expect, test } from 'vitest';
import { ownLink } from './recovery-link.ts';

test('a link keeps what opens the cart, and carries our UTM in place of Yampi’s', () => {
  const theirs =
    'https://seguro.loja.example.com/cart?cart_token=abc&utm_source=Planilha&utm_campaign=Carrinho Abandonado&UTM_Term=x&store_token=t';
  expect(ownLink(theirs, 'whatsapp')).toBe(
    'https://seguro.loja.example.com/cart?cart_token=abc&store_token=t&utm_source=resgate&utm_medium=whatsapp&utm_campaign=carrinho_abandonado',
  );
});

test.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'http://loja.example.com/cart',
  'https://user:pass@loja.example.com',
  '/cart',
  '',
  null,
])('%s is no link to send', (link) => {
  expect(ownLink(link, 'email')).toBeNull();
});
