import { expect, test } from 'vitest';
import { noteMarks } from './note-marks.ts';

const note = (day: string, text = day) => ({ id: day, day, text, by: 'Ana', removable: true });
const seen = (marks: ReturnType<typeof noteMarks>) => marks.map(({ at, number, text }) => [at, number, text]);

test('a note stands on its day, in the order of the days, and those of one day share a number', () => {
  const days = ['2026-11-10', '2026-11-11', '2026-11-12'];
  const notes = [note('2026-11-12'), note('2026-11-10', 'b'), note('2026-11-10', 'a')];
  expect(seen(noteMarks(notes, days, '2026-11-12'))).toEqual([
    [0, 1, 'b'],
    [0, 1, 'a'],
    [2, 2, '2026-11-12'],
  ]);
});

test('by week it stands on the week of its day, by hour on the first hour of its day', () => {
  expect(seen(noteMarks([note('2026-11-13')], ['2026-11-02', '2026-11-09', '2026-11-16'], null))).toEqual([
    [1, 1, '2026-11-13'],
  ]);
  const hours = ['2026-11-12T22', '2026-11-12T23', '2026-11-13T00', '2026-11-13T01'];
  expect(seen(noteMarks([note('2026-11-13')], hours, '2026-11-13'))).toEqual([[2, 1, '2026-11-13']]);
});

test('notes before and after the period are left out', () => {
  expect(
    noteMarks([note('2026-11-09'), note('2026-11-13')], ['2026-11-10', '2026-11-12'], '2026-11-12'),
  ).toEqual([]);
});
