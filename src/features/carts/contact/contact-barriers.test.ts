import { expect, test } from 'vitest';
import type { ContactBarrier } from '#contract/app/contact.ts';
import { doubtsOf, mainWay, whoWasFaster, whyClosed, whyNoWay } from './contact-barriers.ts';

const barrier = (code: ContactBarrier, by: string | null = null) => ({ code, at: null, by });
const offer = (codes: ContactBarrier[], more = {}) => ({
  barriers: codes.map((code) => barrier(code)),
  phone: '****-4321',
  email: 'm***@example.com',
  ...more,
});
const codesOf = (barriers: { code: ContactBarrier }[]) => barriers.map(({ code }) => code);

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

test('a way without an address is closed as well', () => {
  expect(whyNoWay('email', offer([], { email: null }))).toBe('no_email');
  expect(whyNoWay('phone', offer([], { phone: null }))).toMatchObject({ code: 'no_phone' });
  expect(whyNoWay('whatsapp', offer([]))).toBeNull();
});

test('the main button falls back to the e-mail, and to nothing', () => {
  expect(mainWay(offer(['cool_down']))).toBe('whatsapp');
  expect(mainWay(offer(['landline', 'cool_down']))).toBe('email');
  expect(mainWay(offer(['landline'], { email: null }))).toBeNull();
  expect(mainWay(offer(['opted_out']))).toBeNull();
});

test('a doubt may be set aside, a wall may not', () => {
  const all = offer(['email_soon', 'foreign', 'contacting']);
  expect(codesOf(doubtsOf(all))).toEqual(['email_soon', 'foreign', 'contacting']);
  expect(codesOf(doubtsOf(all, ['email']))).toEqual(['email_soon', 'contacting']);
  expect(doubtsOf(all, ['phone'])).toEqual([]);
});

test('behind a wall of WhatsApp only the doubts about an open way are left', () => {
  expect(codesOf(doubtsOf(offer(['landline', 'foreign', 'cool_down'])))).toEqual(['cool_down']);
  expect(doubtsOf(offer(['landline', 'cool_down'], { email: null }))).toEqual([]);
  expect(doubtsOf(offer(['opted_out', 'cool_down']))).toEqual([]);
});

test('who was faster is somebody else now, somebody else before, or oneself', () => {
  const [ana, rui] = [barrier('contacting', 'Ana'), barrier('cool_down', 'Rui')];
  expect(whoWasFaster([ana, rui], 'Rui')).toEqual({ who: 'now', by: 'Ana' });
  expect(whoWasFaster([rui], 'Ana')).toEqual({ who: 'before', by: 'Rui' });
  expect(whoWasFaster([rui], 'Rui')).toEqual({ who: 'me', by: 'Rui' });
  expect(whoWasFaster([barrier('high_risk')], 'Rui')).toBeNull();
});
