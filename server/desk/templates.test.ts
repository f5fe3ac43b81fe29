import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { situations } from '#contract/app/contact.ts';
import { lintTemplate } from '#contract/app/message-template.ts';
import { testDatabase } from '../../test/test-database.ts';
import { readRules, saveRules } from './contact-rules.ts';
import { defaultTemplates } from './default-templates.ts';
import { createTemplates } from './templates.ts';

const { db } = testDatabase();
const templates = createTemplates(db, () => new Date());
const fields = { name: 'Aviso', situation: 'any', body: 'Oi, {nome}! {link}' } as const;

test('ours fit every situation, and nothing is wrong with any', () => {
  expect(new Set(defaultTemplates.map(({ situation }) => situation))).toEqual(new Set(situations));
  expect(defaultTemplates.flatMap(({ body }) => lintTemplate(body, { hasCoupon: true }))).toEqual([]);
});

test('a store gets ours once, and not again when it has removed them', async () => {
  const store = randomUUID();
  await saveRules(db, store, { coolDownHours: 1, couponCode: 'X', couponMinCents: 5, paceSeconds: 9 });
  const [listed, again] = await Promise.all([templates.list(store), templates.list(store)]);
  expect(listed).toHaveLength(defaultTemplates.length);
  expect(again).toEqual(listed);
  for (const { id } of listed) await templates.remove(store, id);
  expect(await templates.list(store)).toEqual([]);
  expect((await readRules(db, store)).couponCode).toBe('X');
});

test('a store of its own begins with ours, and its own after them', async () => {
  const store = randomUUID();
  const made = await templates.create(store, fields, 'Ana');
  expect(made).toEqual({ id: made.id, ...fields, version: 1 });
  expect(await templates.list(store)).toHaveLength(defaultTemplates.length + 1);
});

test('of two who change the same text one hears of the other', async () => {
  const store = randomUUID();
  const { id } = await templates.create(store, fields, 'Ana');
  const change = (body: string) => templates.change(store, id, { ...fields, body, version: 1 }, 'Ana');
  const both = await Promise.allSettled([change('{link} a'), change('{link} b')]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  await expect(change('{link} c')).rejects.toMatchObject({ why: 'conflict' });
  await templates.remove(store, id);
  await expect(change('{link} c')).rejects.toMatchObject({ why: 'not_found' });
});

test('a store without rules of its own follows ours', async () => {
  const store = randomUUID();
  expect(await readRules(db, store)).toEqual({
    coolDownHours: 24,
    couponCode: '',
    couponMinCents: 0,
    paceSeconds: 20,
  });
});
