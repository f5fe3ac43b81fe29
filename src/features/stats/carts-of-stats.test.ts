import { expect, test } from 'vitest';
import { cartSearch } from '#contract/app/carts.ts';
import type { Spellings } from '#contract/app/stat-notes.ts';
import { type BreakdownRow, noFigures } from '#contract/app/stats.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { cartsOfStats } from './carts-of-stats.ts';
import { filterOfRow, isRowInForce } from './row-filter.ts';
import { statDefaults } from './stat-search.ts';

const spelling = (value: string) => ({ value, carts: 1, cents: 100 });
const facebook: Spellings = {
  tag: 'source',
  into: 'facebook',
  isMerged: true,
  values: ['facebook', 'Facebook', 'fb'].map(spelling),
};
const row = (key: (string | null)[], merged: string[] = []): BreakdownRow => ({
  key,
  label: null,
  merged,
  current: noFigures,
  previous: null,
});

test('the same days and filters, and the carts that left the list too', () => {
  const search = {
    ...statDefaults,
    range: 'custom' as const,
    from: '2026-11-01',
    to: '2026-11-05',
    refused: true,
  };
  expect(cartsOfStats({ ...search, step: ['payment'] }, [])).toEqual({
    ...defaultsOf(cartSearch),
    range: 'custom',
    from: '2026-11-01',
    to: '2026-11-05',
    refused: true,
    step: ['payment'],
    presence: 'all',
  });
});

test('merged names are asked for in every spelling, as filter and as row', () => {
  const spelled = ['facebook', 'Facebook', 'fb'];
  expect(cartsOfStats({ ...statDefaults, source: ['facebook', 'google'] }, [facebook])?.source).toEqual([
    ...spelled,
    'google',
  ]);
  const merged = { by: 'source' as const, row: row(['facebook'], spelled) };
  expect(cartsOfStats(statDefaults, [facebook], merged)?.source).toEqual(spelled);
  const raw = { by: 'origin' as const, row: row(['fb', null, 'natal']) };
  expect(cartsOfStats(statDefaults, [facebook], raw)).toMatchObject({
    source: ['fb'],
    medium: ['(none)'],
    campaign: ['natal'],
  });
});

test('one product among the carts of another cannot be listed; the same product can', () => {
  const search = { ...statDefaults, item: ['Tênis'] };
  expect(cartsOfStats(search, [], { by: 'item', row: row(['Meia']) })).toBeNull();
  expect(cartsOfStats(search, [], { by: 'item', row: row(['Tênis']) })?.item).toEqual(['Tênis']);
  expect(cartsOfStats(search, [], { by: 'brand', row: row(['Marca']) })).toMatchObject({
    item: ['Tênis'],
    brand: ['Marca'],
  });
});

test('what the list does not know is not listed as something else', () => {
  expect(cartsOfStats(statDefaults, [], { by: 'step', row: row(['gift_wrap']) })).toBeNull();
  const many = Array.from({ length: 51 }, (_, index) => `s${index}`);
  expect(cartsOfStats(statDefaults, [], { by: 'source', row: row(['s0'], many) })).toBeNull();
});

test('a row filters by the name of its spellings, and is then in force', () => {
  const filter = filterOfRow('origin', row(['fb', 'cpc', null]), [facebook]);
  expect(filter).toEqual({ source: ['facebook'], medium: ['cpc'], campaign: ['(none)'] });
  expect(isRowInForce(statDefaults, filter)).toBe(false);
  expect(isRowInForce({ ...statDefaults, ...filter }, filter)).toBe(true);
  expect(isRowInForce({ ...statDefaults, ...filter, medium: ['cpc', 'x'] }, filter)).toBe(false);
});
