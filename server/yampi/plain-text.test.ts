import { expect, test } from 'vitest';
import { plainText } from './plain-text.ts';

test('text without markup stays', () => {
  expect(plainText('Olá Ana!\n\nFaltou pouco: 5 < 6 & 7 > 3.')).toBe(
    'Olá Ana!\n\nFaltou pouco: 5 < 6 & 7 > 3.',
  );
});

test('blocks become lines, and the rest of the markup goes', () => {
  const html =
    '<style>p{color:red}</style><p>Olá <b>Ana</b>!</p><div>Seu&nbsp;carrinho<br/>espera &#128722; &lt;3</div><!-- x --><script>alert(1)</script>';
  expect(plainText(html)).toBe('Olá Ana!\nSeu carrinho\nespera 🛒 <3');
});

test('nothing is decoded twice, and nothing that is no letter comes out', () => {
  expect(plainText('&amp;lt;b&amp;gt; &#0;&#x110000;&unknown;')).toBe('&lt;b&gt; &unknown;');
});
