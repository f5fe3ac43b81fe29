import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createViews, type ViewFields } from './views.ts';

const { db } = testDatabase();
const views = createViews(db);
const ana = { id: 'p1', name: 'Ana', isOwner: false };
const bia = { id: 'p2', name: 'Bia', isOwner: false };
const owner = { id: 'p3', name: 'Helena', isOwner: true };
const fields = (name: string, shared = false): ViewFields => ({
  page: 'carts',
  name,
  shared,
  search: 'refused=true&sort=highest',
  columns: ['value', 'state'],
  density: 'compact',
});
const taken = { why: 'invalid', fields: { name: [expect.any(String)] } };

test('one’s own views and the shared ones are listed by name', async () => {
  const store = randomUUID();
  await views.create(store, fields('Meus'), ana);
  await views.create(store, fields('da Bia'), bia);
  const shared = await views.create(store, fields('Boleto', true), bia);
  const listed = await views.list(store, ana.id);
  expect(listed.map(({ name, mine, by }) => [name, mine, by])).toEqual([
    ['Boleto', false, 'Bia'],
    ['Meus', true, 'Ana'],
  ]);
  expect(shared).toEqual({ id: shared.id, ...fields('Boleto', true), mine: true, by: 'Bia', version: 1 });
  expect(await views.list(randomUUID(), ana.id)).toEqual([]);
});

test('what was searched for is not kept, nor the page', async () => {
  const search = 'q=ana%40example.com&step=payment&step=shipping&page=4&at=x&view=y';
  const view = await views.create(randomUUID(), { ...fields('A'), search }, ana);
  expect(view.search).toBe('step=payment&step=shipping');
});

test('a name is one’s own once, whatever its case, and shared once in the store', async () => {
  const store = randomUUID();
  const mine = await views.create(store, fields('Cartão'), ana);
  await expect(views.create(store, fields('CARTÃO'), ana)).rejects.toMatchObject(taken);
  await views.create(store, fields('cartão', true), bia);
  await expect(views.create(store, fields('Cartão', true), owner)).rejects.toMatchObject(taken);
  await expect(
    views.change(store, mine.id, { ...fields('Cartão', true), version: 1 }, ana),
  ).rejects.toMatchObject(taken);
  const kept = await views.change(store, mine.id, { ...fields('CARTÃO'), version: 1 }, ana);
  expect(kept).toMatchObject({ name: 'CARTÃO', version: 2 });
  const both = await Promise.allSettled([1, 2].map(() => views.create(store, fields('Novo'), ana)));
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
});

test('only who made a view or an owner changes it; another’s private one does not exist', async () => {
  const store = randomUUID();
  const shared = await views.create(store, fields('A', true), ana);
  const hidden = await views.create(store, fields('B'), ana);
  const to = { ...fields('C', true), version: 1 };
  await expect(views.change(store, shared.id, to, bia)).rejects.toMatchObject({ why: 'forbidden' });
  await expect(views.remove(store, shared.id, bia)).rejects.toMatchObject({ why: 'forbidden' });
  await expect(views.change(store, hidden.id, to, owner)).rejects.toMatchObject({ why: 'not_found' });
  await views.remove(store, hidden.id, owner);
  expect(await views.change(store, shared.id, to, owner)).toMatchObject({
    mine: false,
    by: 'Ana',
    version: 2,
  });
  await expect(views.change(store, shared.id, to, ana)).rejects.toMatchObject({ why: 'conflict' });
  await views.remove(store, shared.id, owner);
  await views.remove(store, shared.id, owner);
  expect((await views.list(store, ana.id)).map(({ name }) => name)).toEqual(['B']);
});

test('a person has 50 views', async () => {
  const store = randomUUID();
  for (let n = 0; n < 50; n++) await views.create(store, fields(`${n}`), ana);
  await expect(views.create(store, fields('demais'), ana)).rejects.toMatchObject(taken);
  await views.create(store, fields('1'), bia);
});
