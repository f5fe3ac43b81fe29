import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { cartViews, readyViews } from './cart-views.ts';

const plain = defaultsOf(cartSearch);

test.each(readyViews)('$id is spelled as it is kept', (view) => {
  const search = cartViews.searchOf(view, plain);
  expect([...new URLSearchParams(cartViews.textOf(search))].sort()).toEqual(
    [...new URLSearchParams(view.search)].sort(),
  );
  expect(cartViews.isModified(view, search)).toBe(false);
});

test('what was searched for, the page and its size are no part of a view', () => {
  const search = { ...plain, q: 'ana', page: 3, at: 'x', size: 100, view: 'v', sort: 'highest' as const };
  expect(cartViews.textOf(search)).toBe('sort=highest');
});

test('a view without a range keeps the one in force, a view with one brings its own', () => {
  const current = { ...plain, range: 'custom' as const, from: '2026-11-01', to: '2026-11-05', size: 25 };
  const kept = cartViews.searchOf({ id: 'a', search: 'refused=true' }, current);
  expect(kept).toMatchObject({ refused: true, range: 'custom', from: '2026-11-01', size: 25, view: 'a' });
  expect(cartViews.isModified({ id: 'a', search: 'refused=true' }, kept)).toBe(false);
  const own = cartViews.searchOf({ id: 'b', search: 'range=today' }, current);
  expect([own.range, own.from]).toEqual(['today', undefined]);
  expect(cartViews.isModified({ id: 'b', search: 'range=today' }, { ...own, range: '7d' })).toBe(true);
});

test('another filter or another order modifies a view; broken text opens what is left of it', () => {
  const view = { id: 'a', search: 'state=new&state=nonsense&min=x' };
  const search = cartViews.searchOf(view, plain);
  expect(search).toMatchObject({ state: ['new'], min: 0 });
  expect(cartViews.isModified(view, { ...search, sort: 'lowest' })).toBe(true);
  expect(cartViews.isModified(view, { ...search, state: ['new', 'won'] })).toBe(true);
});
