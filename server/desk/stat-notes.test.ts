import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createStatNotes } from './stat-notes.ts';

const { db } = testDatabase();
const notes = createStatNotes(db);
const ana = { id: 'p1', name: 'Ana', isOwner: false };
const bia = { id: 'p2', name: 'Bia', isOwner: false };
const owner = { id: 'p3', name: 'Helena', isOwner: true };
const note = (day: string, text = 'Campanha de Natal') => ({ day, text });

test('notes are listed newest day first, to everybody of the store', async () => {
  const store = randomUUID();
  await notes.add(store, note('2026-11-01', 'Frete grátis'), ana);
  const added = await notes.add(store, note('2026-11-20'), bia);
  expect(added).toEqual({ id: added.id, ...note('2026-11-20'), by: 'Bia', removable: true });
  const listed = await notes.list(store, ana);
  expect(listed.map(({ text, by, removable }) => [text, by, removable])).toEqual([
    ['Campanha de Natal', 'Bia', false],
    ['Frete grátis', 'Ana', true],
  ]);
  expect((await notes.list(store, owner)).every(({ removable }) => removable)).toBe(true);
  expect(await notes.list(randomUUID(), ana)).toEqual([]);
});

test('only who wrote a note or an owner removes it', async () => {
  const store = randomUUID();
  const [first, second] = [
    await notes.add(store, note('2026-11-01'), ana),
    await notes.add(store, note('2026-11-02'), ana),
  ];
  await expect(notes.remove(store, first.id, bia)).rejects.toMatchObject({ why: 'forbidden' });
  await notes.remove(store, first.id, ana);
  await notes.remove(store, first.id, bia);
  await notes.remove(store, second.id, owner);
  expect(await notes.list(store, ana)).toEqual([]);
});

test('a store has 200 notes', async () => {
  const store = randomUUID();
  for (let n = 0; n < 200; n++) await notes.add(store, note('2026-11-01', `${n}`), ana);
  await expect(notes.add(store, note('2026-11-01'), bia)).rejects.toMatchObject({
    why: 'invalid',
    fields: { text: [expect.any(String)] },
  });
});
