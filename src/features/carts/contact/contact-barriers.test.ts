import { expect, test } from 'vitest';
import type { ContactBarrier } from '#contract/app/contact.ts';
import { doubtsOf, whyClosed } from './contact-barriers.ts';

const barrier = (code: ContactBarrier) => ({ code, at: null, by: null });

test.each([
  ['landline', { whatsapp: true, email: false, phone: false, link: false }],
  ['no_phone', { whatsapp: true, email: false, phone: true, link: false }],
  ['refused', { whatsapp: true, email: true, phone: false, link: false }],
  ['opted_out', { whatsapp: true, email: true, phone: true, link: true }],
  ['anonymized', { whatsapp: true, email: true, phone: true, link: true }],
  ['cool_down', { whatsapp: false, email: false, phone: false, link: false }],
] as const)('%s closes %j', (code, closed) => {
  for (const channel of ['whatsapp', 'email', 'phone', 'link'] as const)
    expect([channel, whyClosed(channel, [barrier(code)]) !== null]).toEqual([channel, closed[channel]]);
});

test('a doubt may be set aside, a wall may not', () => {
  const all = [barrier('landline'), barrier('email_soon'), barrier('foreign'), barrier('contacting')];
  expect(doubtsOf(all).map(({ code }) => code)).toEqual(['email_soon', 'foreign', 'contacting']);
});
