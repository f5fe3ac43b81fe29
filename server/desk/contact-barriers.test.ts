import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Cart } from '#contract/app/carts.ts';
import type { ContactBarrier } from '#contract/app/contact.ts';
import { isHighRisk } from '#contract/app/high-risk.ts';
import { cart } from '../../test/fake-mirror.ts';
import { testDatabase } from '../../test/test-database.ts';
import { cartBarriers, refuseBarred } from './cart-barriers.ts';
import { createDesk } from './create-desk.ts';

const { db } = testDatabase();
const clock = { now: new Date('2026-11-23T12:00:00.000Z') };
const now = () => clock.now;
const desk = createDesk({ db, now });
const ana = { id: 'p1', name: 'Ana' };
const bia = { id: 'p2', name: 'Bia' };
const later = (minutes: number) => new Date(clock.now.getTime() + minutes * 60_000);
const one = { customerId: '7', cartId: '1' };
const other = { customerId: '7', cartId: '2' };

const codesOf = (changed: Partial<Cart>) =>
  cartBarriers({ ...cart, ...changed }, clock.now).map(({ code }) => code);

test('a cart says by itself what stands against a contact', () => {
  expect(codesOf({})).toEqual([]);
  for (const reach of ['anonymized', 'refused', 'no_phone', 'landline', 'foreign'] as const)
    expect(codesOf({ reach })).toEqual([reach]);
  expect(codesOf({ goneAt: '2026-11-22T12:00:00.000Z' })).toEqual(['gone']);
  expect(codesOf({ nextEmailAt: later(15).toISOString() })).toEqual(['email_soon']);
  expect(codesOf({ nextEmailAt: later(16).toISOString() })).toEqual([]);
  expect(codesOf({ nextEmailAt: later(-1).toISOString() })).toEqual([]);
});

test('who was taken for fraud is not chased', () => {
  const attempt = { status: 'refused', antifraud: null, errorCode: null, errorMessage: null };
  const said = (status: string | null) => ({ ...attempt, antifraud: { status, score: '12' } });
  expect(isHighRisk([said('Risco alto')])).toBe(true);
  expect(isHighRisk([said('approved')])).toBe(false);
  expect(isHighRisk([said('declined'), said('aprovado')])).toBe(false);
  expect(isHighRisk([{ ...attempt, errorMessage: 'Suspeita de fraude' }])).toBe(true);
  expect(isHighRisk([{ ...attempt, errorMessage: 'Saldo insuficiente' }])).toBe(false);
  expect(isHighRisk([{ ...attempt, status: 'waiting_payment' }])).toBe(false);
  expect(isHighRisk([])).toBe(false);
});

test('walls stay, doubts can be set aside, and a channel minds only what concerns it', () => {
  const attempt = (
    code: ContactBarrier,
    channel: 'whatsapp' | 'email' | 'link' | 'phone',
    despite: ContactBarrier[],
  ) => {
    try {
      refuseBarred([{ code, at: null, by: null }], channel, despite);
      return 'open';
    } catch (error) {
      expect(error).toMatchObject({ why: 'barred', fields: { barriers: [code] } });
      return 'barred';
    }
  };
  expect(attempt('opted_out', 'whatsapp', ['opted_out'])).toBe('barred');
  expect(attempt('cool_down', 'whatsapp', [])).toBe('barred');
  expect(attempt('cool_down', 'whatsapp', ['cool_down'])).toBe('open');
  expect(attempt('landline', 'email', [])).toBe('open');
  expect(attempt('refused', 'email', ['refused'])).toBe('barred');
  expect(attempt('cool_down', 'link', [])).toBe('open');
  expect(attempt('anonymized', 'link', [])).toBe('barred');
  expect(attempt('opted_out', 'phone', [])).toBe('barred');
  expect(attempt('landline', 'phone', [])).toBe('open');
  expect(attempt('no_phone', 'phone', [])).toBe('barred');
});

const claim = (cartRef = one, by = ana) => ({
  actId: randomUUID(),
  by,
  cart: cartRef,
  others: [one, other],
  channel: 'whatsapp' as const,
  text: 'Oi',
  templateId: null,
  barriers: [],
  despite: [] as ContactBarrier[],
});

test('a contact holds for the customer: first who has just opened it, then the cool-down', async () => {
  const store = randomUUID();
  await desk.contact(store, claim());
  const told = async (by = bia) => desk.barriers(store, other, by.id);
  const coolDown = { code: 'cool_down', at: later(24 * 60).toISOString(), by: 'Ana' };
  expect(await told()).toEqual([{ code: 'contacting', at: null, by: 'Ana' }, coolDown]);
  expect(await told(ana)).toEqual([coolDown]);
  const despite: ContactBarrier[] = ['cool_down'];
  await expect(desk.contact(store, { ...claim(other, bia), despite })).rejects.toMatchObject({
    why: 'barred',
    fields: { barriers: ['contacting'] },
  });
  clock.now = later(3);
  expect(await told()).toEqual([coolDown]);
  expect((await desk.contact(store, { ...claim(other, bia), despite })).act.by).toEqual(bia);
  await desk.rules.save(store, { ...(await desk.rules.read(store)), coolDownHours: 0 });
  clock.now = later(3);
  expect(await told()).toEqual([]);
});

test('of two who set everything aside at once, one still gets the contact', async () => {
  const store = randomUUID();
  await desk.rules.save(store, { ...(await desk.rules.read(store)), coolDownHours: 0 });
  const despite: ContactBarrier[] = ['contacting', 'cool_down'];
  const both = await Promise.allSettled(
    [ana, bia].map((by) => desk.contact(store, { ...claim(one, by), despite })),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  clock.now = later(0.5);
  // Now it has been seen, and whoever insists knows.
  const [first] = both;
  const second = first?.status === 'fulfilled' ? bia : ana;
  expect((await desk.contact(store, { ...claim(one, second), despite })).act.by).toEqual(second);
});

test('a guest’s cart that found its customer counts for the customer, also when an act is taken back', async () => {
  const store = randomUUID();
  const order = { by: ana, assignee: null, others: [] };
  const asGuest = { customerId: '0', cartId: '5' };
  const first = await desk.act(store, {
    ...order,
    id: randomUUID(),
    deed: { kind: 'opted_out' },
    named: [asGuest],
  });
  const named = [{ customerId: '7', cartId: '5' }];
  const note = await desk.act(store, {
    ...order,
    id: randomUUID(),
    deed: { kind: 'note', text: 'x' },
    named,
  });
  const codes = async () => (await desk.barriers(store, one, ana.id)).map(({ code }) => code);
  expect(await codes()).toEqual(['opted_out']);
  await desk.undo(store, note.act.id, { ...ana, isOwner: false });
  expect(await codes()).toEqual(['opted_out']);
  await desk.undo(store, first.act.id, { ...ana, isOwner: false });
  expect(await codes()).toEqual([]);
});

test('a withdrawn contact stands against nothing', async () => {
  const store = randomUUID();
  const { act } = await desk.contact(store, claim());
  await desk.undo(store, act.id, { ...ana, isOwner: false });
  expect(await desk.barriers(store, other, bia.id)).toEqual([]);
});

test('who opted out in one cart opted out in all; nobody’s carts are no one’s', async () => {
  const store = randomUUID();
  const optOut = (cartRef: typeof one) =>
    desk.act(store, {
      id: randomUUID(),
      by: ana,
      deed: { kind: 'opted_out' },
      assignee: null,
      named: [cartRef],
      others: [],
    });
  await optOut(one);
  expect(await desk.barriers(store, other, ana.id)).toEqual([{ code: 'opted_out', at: null, by: null }]);
  await optOut({ customerId: '0', cartId: '8' });
  expect(await desk.barriers(store, { customerId: '0', cartId: '9' }, ana.id)).toEqual([]);
});

test('what somebody else writes at stands against it for 20 seconds, one’s own browsers do not', async () => {
  const store = randomUUID();
  const at = { ...other, doing: 'contacting' as const };
  const follow = (open: typeof at | null, by = bia, since = 0) =>
    desk.follow(store, { ...by, sessionId: `${by.id}-${store}` }, { since, at: open });
  await follow(at);
  expect(await desk.barriers(store, one, ana.id)).toEqual([{ code: 'contacting', at: null, by: 'Bia' }]);
  expect(await desk.barriers(store, one, bia.id)).toEqual([]);
  expect(await desk.barriers(store, { customerId: '8', cartId: '3' }, ana.id)).toEqual([]);
  const since = clock.now.toISOString();
  clock.now = later(0.1);
  await follow(at);
  expect((await follow(null, ana)).presence).toEqual([{ by: bia, ...at, since }]);
  expect((await follow(at)).presence).toEqual([]);
  await follow(null);
  expect((await follow(null, ana)).presence).toEqual([]);
  await follow(at);
  clock.now = later(0.4);
  expect((await follow(null, ana)).presence).toEqual([]);
  expect(await desk.barriers(store, one, ana.id)).toEqual([]);
});

test('who follows hears what was done since, at most 500 carts of it', async () => {
  const store = randomUUID();
  const person = { ...ana, sessionId: 's' };
  const since = (revision: number | null) => desk.follow(store, person, { since: revision, at: null });
  const wake = (named: (typeof one)[]) =>
    desk.act(store, {
      id: randomUUID(),
      by: ana,
      deed: { kind: 'replied' },
      assignee: null,
      named,
      others: [],
    });
  const nothing = { revision: 0, changes: [], stale: false, presence: [] };
  expect(await since(null)).toEqual(nothing);
  expect(await since(0)).toEqual(nothing);
  await wake([one]);
  expect(await since(null)).toMatchObject({ revision: 1, changes: [] });
  const first = { ...one, triage: expect.objectContaining({ state: 'replied' }) };
  expect(await since(0)).toMatchObject({ revision: 1, changes: [first], stale: false });
  await wake([other]);
  const heard = await since(1);
  expect(heard).toMatchObject({ revision: 2, stale: false });
  expect(heard.changes).toEqual([
    { ...other, triage: expect.objectContaining({ state: 'replied', version: 1 }) },
  ]);
  expect(await since(9)).toMatchObject({ revision: 2, changes: [], stale: true });
  await wake(Array.from({ length: 501 }, (_, at) => ({ customerId: '7', cartId: String(at + 10) })));
  const much = await since(2);
  expect(much.stale).toBe(true);
  expect(much.changes).toHaveLength(500);
});
