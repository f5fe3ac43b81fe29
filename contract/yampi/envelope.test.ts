import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { listOf, oneOf } from './envelope.ts';
import { id, text } from './readers.ts';

const row = z.object({ id, name: text });
const rows = [{ id: 1, name: 'one' }];

describe('listOf', () => {
  const list = listOf(row);

  it('reads rows and page numbers', () => {
    const pagination = { total: 30, count: 1, per_page: 10, current_page: 2, total_pages: 3, links: [] };
    expect(z.parse(list, { data: rows, meta: { pagination } })).toEqual({
      rows: [{ id: '1', name: 'one' }],
      unreadable: 0,
      pagination: { total: 30, page: 2, pages: 3 },
      scrollId: null,
    });
  });

  it('reads page numbers printed as strings', () => {
    const pagination = { total: '10', count: '30', per_page: '10', current_page: '1', total_pages: '3' };
    expect(z.parse(list, { data: rows, meta: { pagination } }).pagination).toEqual({
      total: 10,
      page: 1,
      pages: 3,
    });
  });

  it.each([{}, { meta: {} }, { meta: [] }, { meta: null }, { meta: { pagination: [] } }])(
    'has no pagination in %j',
    (rest) => expect(z.parse(list, { data: [], ...rest }).pagination).toBeNull(),
  );

  it('hands on the scroll id of scroll mode', () => {
    const read = z.parse(list, { scroll_id: 'abc', data: rows, meta: {} });
    expect(read.scrollId).toBe('abc');
    expect(z.parse(list, { scroll_id: null, data: rows }).scrollId).toBeNull();
  });

  it('counts the rows it cannot read', () => {
    const read = z.parse(list, { data: [...rows, { name: 'lost' }] });
    expect(read.rows).toHaveLength(1);
    expect(read.unreadable).toBe(1);
  });

  it.each([null, [], 'text', {}, { data: 'text' }, { data: null }, { message: 'Too Many Requests' }])(
    'fails where there is no list: %j',
    (answer) => expect(z.safeParse(list, answer).success).toBe(false),
  );
});

describe('oneOf', () => {
  it('reads wrapped and bare answers', () => {
    expect(z.parse(oneOf(row), { data: { id: 1, name: 'x' } })).toEqual({ id: '1', name: 'x' });
    expect(z.parse(oneOf(row), { id: 1, name: 'x' })).toEqual({ id: '1', name: 'x' });
  });

  it.each([null, 'text', [], { data: [] }, { data: null }, {}])(
    'fails without a readable object: %j',
    (answer) => expect(z.safeParse(oneOf(row), answer).success).toBe(false),
  );
});
