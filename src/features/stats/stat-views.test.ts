import { expect, test } from 'vitest';
import { statDefaults } from './stat-search.ts';
import { readyStatViews, statViews } from './stat-views.ts';

test.each(readyStatViews)('$id is spelled as it is kept', (view) => {
  const search = statViews.searchOf(view, statDefaults);
  const [kept, written] = [statViews.textOf(search), view.search].map((text) =>
    [...new URLSearchParams(text)].sort(),
  );
  expect(kept).toEqual(written);
  expect(statViews.isModified(view, search)).toBe(false);
});

test('a view without days keeps those in force, and what was searched for is no part of it', () => {
  const current = {
    ...statDefaults,
    range: 'custom' as const,
    from: '2026-11-01',
    to: '2026-11-05',
    find: 'x',
  };
  const opened = statViews.searchOf({ id: 'a', search: 'by=item' }, current);
  expect(opened).toMatchObject({ by: 'item', range: 'custom', from: '2026-11-01', find: '', view: 'a' });
  expect(statViews.isModified({ id: 'a', search: 'by=item' }, { ...opened, metric: 'rate' })).toBe(true);
});
