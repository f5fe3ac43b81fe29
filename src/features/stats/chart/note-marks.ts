import type { StatNote } from '#contract/app/stat-notes.ts';

/** Notes in the order of their days, with the point of the chart each belongs to. Notes on one point share a number. */
export function noteMarks(
  notes: readonly Pick<StatNote, 'day' | 'text'>[],
  moments: readonly string[],
  last: string | null,
) {
  const inside = notes.flatMap(({ day, text }) => {
    const at = moments.findLastIndex((moment, index) =>
      // The first hour of a day stands for the day.
      moment.length > 10
        ? moment.slice(0, 10) === day && moments[index - 1]?.slice(0, 10) !== day
        : moment <= day,
    );
    return at < 0 || (last !== null && day > last) ? [] : [{ at, day, text }];
  });
  const sorted = inside.toSorted((a, b) => a.at - b.at || a.day.localeCompare(b.day));
  const points = [...new Set(sorted.map(({ at }) => at))];
  return sorted.map((mark) => ({ ...mark, number: points.indexOf(mark.at) + 1 }));
}
