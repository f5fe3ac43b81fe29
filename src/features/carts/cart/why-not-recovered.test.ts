import { expect, test } from 'vitest';
import { untouched } from '#contract/app/cart-triage.ts';
import { whyNotRecovered } from './why-not-recovered.ts';

const now = Date.parse('2026-11-23T15:00:00Z');

type Judged = Parameters<typeof whyNotRecovered>[0];

function cart(fields: Partial<Judged> = {}): Judged {
  return {
    goneAt: null,
    step: 'payment',
    refused: false,
    refusal: null,
    waitingFor: null,
    emailsSent: 0,
    emailsPlanned: 4,
    reach: 'whatsapp',
    triage: untouched,
    attempts: [],
    ...fields,
  };
}

const contact = { at: '2026-11-23T14:05:00Z', by: { id: '1', name: 'Ana' }, channel: 'whatsapp' as const };
const waiting = { status: 'waiting_payment', pixExpiresAt: null, billetDueOn: null };
const pix = (at: string) => ({ ...waiting, kind: 'pix' as const, pixExpiresAt: at });
const billet = (day: string) => ({ ...waiting, kind: 'billet' as const, billetDueOn: day });

test.each<[string, Partial<Judged>, object]>([
  ['stopped at the freight', { step: 'shipping' }, { what: 'shipping' }],
  ['a step we do not know', { step: 'upsell' }, { what: 'unknown' }],
  ['no step at all', { step: null }, { what: 'unknown' }],
  ['refused, with a reason', { refused: true, refusal: 'funds' }, { what: 'refused', reason: 'funds' }],
  ['refused, nobody knows why', { refused: true }, { what: 'refused', reason: 'other' }],
  ['a Pix that runs', { waitingFor: 'pix', attempts: [pix('2026-11-23T15:00:01Z')] }, { what: 'pixOpen' }],
  [
    'a Pix that ran out',
    { waitingFor: 'pix', attempts: [pix('2026-11-23T15:00:00Z')] },
    { what: 'pixExpired' },
  ],
  ['a boleto due today', { waitingFor: 'billet', attempts: [billet('2026-11-23')] }, { what: 'billetOpen' }],
  [
    'a boleto due yesterday',
    { waitingFor: 'billet', attempts: [billet('2026-11-22')] },
    { what: 'billetOverdue' },
  ],
  ['a Pix after a refusal', { waitingFor: 'pix', refused: true, refusal: 'funds' }, { what: 'pixOpen' }],
])('what stopped the buyer: %s', (_name, fields, obstacle) => {
  expect(whyNotRecovered(cart(fields), now)?.obstacle).toEqual(obstacle);
});

test.each<[string, Partial<Judged>, object]>([
  ['nothing', {}, { what: 'untouched' }],
  ['e-mails alone', { emailsSent: 2 }, { what: 'emails', sent: 2, planned: 4 }],
  ['nobody can be reached', { reach: 'landline', emailsSent: 2 }, { what: 'unreachable' }],
  ['a contact', { triage: { ...untouched, state: 'contacted', contact } }, { what: 'contacted', contact }],
  ['an answer', { triage: { ...untouched, state: 'replied', contact } }, { what: 'replied' }],
  ['given up', { triage: { ...untouched, state: 'lost', contact } }, { what: 'lost' }],
  ['opted out', { triage: { ...untouched, state: 'opted_out', contact } }, { what: 'optedOut' }],
])('what was done: %s', (_name, fields, effort) => {
  expect(whyNotRecovered(cart(fields), now)?.effort).toEqual(effort);
});

test('one that is won or left the list is not asked about', () => {
  expect(whyNotRecovered(cart({ goneAt: '2026-11-22T10:00:00Z' }), now)).toBeNull();
  expect(whyNotRecovered(cart({ triage: { ...untouched, state: 'won' } }), now)).toBeNull();
});
