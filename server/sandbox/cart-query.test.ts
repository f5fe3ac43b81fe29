import { describe, expect, it } from 'vitest';
import { readCartFilter, readIncludes } from './cart-query.ts';
import { pageMeta, readPage } from './pagination.ts';

const filter = (query: string) => readCartFilter(new URLSearchParams(query));
const nothing = filter('');

describe('filters', () => {
  it('are read in the forms the API knows', () => {
    expect(
      filter(
        'q=ana&utm_source[]=fb&utm_source[0]=ig&utm_campaign[]=a%20b&status=payment_refused&date=created_at:2026-11-01|2026-11-02',
      ),
    ).toEqual({
      q: 'ana',
      sources: ['fb', 'ig'],
      campaigns: ['a b'],
      refused: true,
      from: '2026-11-01T03:00:00.000Z',
      before: '2026-11-03T03:00:00.000Z',
    });
  });

  it('may have one side of a range', () => {
    expect(filter('date=created_at:2026-11-01')).toEqual({ ...nothing, from: '2026-11-01T03:00:00.000Z' });
    expect(filter('date=created_at:|2026-11-01').before).toBe('2026-11-02T03:00:00.000Z');
  });

  it('take the nearest day that a shop can have for one beyond', () => {
    const far = filter('date=created_at:0000-01-01|9999-12-31');
    expect(far).toEqual({ ...nothing, from: '1970-01-01T03:00:00.000Z', before: '2200-01-01T03:00:00.000Z' });
  });

  it.each([
    'utm_source=facebook',
    'utm_campaign=remarketing',
    'utm_source[]=',
    'status=paid',
    'status[]=payment_refused',
    'date=updated_at:2026-11-01|2026-11-02',
    'date=created_at:yesterday',
    'date=2026-11-01',
    'date=created_at:2026-02-30',
    'search=name:ana',
    'filters[q]=ana',
  ])('%s is ignored in silence', (query) => expect(filter(query)).toEqual(nothing));
});

describe('includes', () => {
  it('are a list of known names; others are ignored', () => {
    expect([...readIncludes(new URLSearchParams('include=items, customer,orders'))]).toEqual([
      'customer',
      'items',
    ]);
    expect(readIncludes(new URLSearchParams('')).size).toBe(0);
  });
});

describe('pages', () => {
  it.each([
    ['', { limit: 10, page: 1, offset: 0, take: 10 }],
    ['limit=100&page=3', { limit: 100, page: 3, offset: 200, take: 100 }],
    ['limit=500', { limit: 100, page: 1, offset: 0, take: 100 }],
    ['limit=0&page=-1', { limit: 10, page: 1, offset: 0, take: 10 }],
    ['limit=ten&page=1.5', { limit: 10, page: 1, offset: 0, take: 10 }],
    ['limit=70&page=143', { limit: 70, page: 143, offset: 9940, take: 60 }],
    ['limit=100&page=101', { limit: 100, page: 101, offset: 10_000, take: 0 }],
  ])('%s', (query, page) => expect(readPage(new URLSearchParams(query))).toEqual(page));

  const url = new URL('http://host/v2/loja/checkout/carts?limit=10&q=a%20b');

  it('have links only when there are several', () => {
    const links = (page: number, total: number) =>
      pageMeta({ limit: 10, page, offset: 0, take: 10 }, 10, total, url).pagination.links;
    expect(links(1, 10)).toEqual([]);
    expect(links(1, 0)).toEqual([]);
    expect(links(1, 11)).toEqual({ next: 'http://host/v2/loja/checkout/carts?limit=10&q=a+b&page=2' });
    expect(links(2, 25)).toEqual({
      previous: 'http://host/v2/loja/checkout/carts?limit=10&q=a+b&page=1',
      next: 'http://host/v2/loja/checkout/carts?limit=10&q=a+b&page=3',
    });
  });
});
