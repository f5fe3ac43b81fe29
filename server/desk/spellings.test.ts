import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { foldSpelling } from './fold-spelling.ts';
import type { TagCount } from './group-spellings.ts';
import { deskSpellings } from './schema.ts';
import { createSpellings } from './spellings.ts';

const { db } = testDatabase();
const spellings = createSpellings(db);
const counted = (value: string, carts: number, tag: TagCount['tag'] = 'source') => ({
  tag,
  value,
  carts,
  cents: carts * 100,
});
const counts = [
  counted('facebook', 50),
  counted('Facebook', 9),
  counted('fb', 70),
  counted('google', 30),
  counted('Natal_2026', 3, 'campaign'),
  counted('natal 2026', 5, 'campaign'),
  counted('--', 1),
  counted('__', 1),
];
const merge = (store: string, values: string[], into: string | null = 'facebook') =>
  spellings.merge(store, { tag: 'source', into, values });
const kept = async (store: string) => {
  const rows = await db.select().from(deskSpellings).where(eq(deskSpellings.store, store));
  return Object.fromEntries(rows.map(({ value, into }) => [value, into]));
};

test.each([
  [
    'facebook',
    ['Facebook', ' face-book ', 'FB', 'fb', 'm.facebook.com', 'www.Facebook.com.br', 'Facebook_Ads'],
  ],
  ['instagram', ['ig', 'Insta', 'INSTAGRAM', 'l.instagram.com']],
  ['youtube', ['yt', 'YouTube']],
  ['whatsapp', ['wpp', 'Whats', 'whats_app', 'Zap']],
  ['googleads', ['Google Ads', 'google-ads', 'adwords', 'GADS']],
  ['promocao', ['Promoção', 'PROMOCAO', 'promo.ção']],
])('%s is what its spellings have in common', (fold, values) => {
  expect(values.map(foldSpelling)).toEqual(values.map(() => fold));
});

test('what looks like one is offered under the spelling that most carts carry; nothing else is', async () => {
  const listed = await spellings.list(randomUUID(), counts);
  expect(listed.map(({ tag, into, isMerged }) => [tag, into, isMerged])).toEqual([
    ['source', 'fb', false],
    ['campaign', 'natal 2026', false],
  ]);
  expect(listed[0]?.values.map(({ value, carts, cents }) => [value, carts, cents])).toEqual([
    ['fb', 70, 7_000],
    ['facebook', 50, 5_000],
    ['Facebook', 9, 900],
  ]);
});

test('what was merged comes first, with what it unites, and parts again', async () => {
  const store = randomUUID();
  await merge(store, ['fb', 'facebook', 'gone']);
  const [first, second] = await spellings.list(store, counts);
  expect(first).toMatchObject({ into: 'facebook', isMerged: true });
  expect(first?.values.map(({ value, carts }) => [value, carts])).toEqual([
    ['fb', 70],
    ['facebook', 50],
    ['gone', 0],
  ]);
  // The united ones stand against the spelling that is left as one.
  expect(second?.values.map(({ value, carts }) => [value, carts])).toEqual([
    ['facebook', 120],
    ['Facebook', 9],
  ]);
  await merge(store, ['fb', 'facebook', 'gone'], null);
  expect(await kept(store)).toEqual({});
});

test('a name that becomes a spelling takes its own along, and a spelling that becomes a name is none any more', async () => {
  const store = randomUUID();
  await merge(store, ['fb']);
  await merge(store, ['facebook'], 'Facebook');
  expect(await kept(store)).toEqual({ fb: 'Facebook', facebook: 'Facebook' });
  await merge(store, ['Facebook'], 'fb');
  expect(await kept(store)).toEqual({ facebook: 'fb', Facebook: 'fb' });
});

test('a name unites as many spellings as a filter takes', async () => {
  const store = randomUUID();
  const many = (from: number, count: number) => Array.from({ length: count }, (_, n) => `fb${from + n}`);
  await merge(store, many(0, 49));
  await expect(merge(store, many(49, 1))).rejects.toMatchObject({ why: 'invalid' });
  expect(Object.keys(await kept(store))).toHaveLength(49);
});

test('another store, and another tag, go by their own', async () => {
  const store = randomUUID();
  await merge(store, ['fb']);
  expect((await spellings.list(randomUUID(), counts)).some(({ isMerged }) => isMerged)).toBe(false);
  const ofMedium = await spellings.list(store, [counted('fb', 1, 'medium')]);
  expect(ofMedium.map(({ tag }) => tag)).toEqual(['source']);
});
