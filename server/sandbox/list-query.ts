import { and, asc, desc, eq, gte, lt, or, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn } from 'drizzle-orm/pg-core';
import * as z from 'zod/mini';
import { endOfDay, isDay, startOfDay } from '#contract/sao-paulo.ts';

/** ISO instants: first one inside, first one outside. */
export const rangeParts = { from: z.nullable(z.string()), before: z.nullable(z.string()) };
type Range = { from: string | null; before: string | null };

/** `name[]=a&name[]=b`, also with PHP's explicit keys `name[0]`. A plain `name=a` is ignored. */
export function readList(query: URLSearchParams, name: string): string[] {
  const pattern = new RegExp(`^${name}\\[\\w*\\]$`);
  return [...query].filter(([key, value]) => pattern.test(key) && value !== '').map(([, value]) => value);
}

/** `created_at:A|B`, whole days of the shop's zone, B included; B may be missing. Other fields and forms are ignored. */
export function readRange(text: string | null): Range {
  const found = /^created_at:([\d-]*)(?:\|([\d-]*))?$/.exec(text ?? '');
  const [, first = '', last = ''] = found ?? [];
  return {
    from: isDay(first) ? startOfDay(first) : null,
    before: isDay(last) ? endOfDay(last) : null,
  };
}

/** A moment that lies in a range. */
export function within(column: AnyPgColumn, { from, before }: Range): SQL | undefined {
  return and(
    from ? gte(column, sql`${from}::timestamptz`) : undefined,
    before ? lt(column, sql`${before}::timestamptz`) : undefined,
  );
}

type Ordered = { id: AnyPgColumn; createdAt: AnyPgColumn; updatedAt: AnyPgColumn };

/** Newest first unless `orderBy` names a field the list can be ordered by; the direction then defaults to ascending. */
export function readOrder(query: URLSearchParams, table: Ordered): SQL[] {
  const columns = { id: table.id, created_at: table.createdAt, updated_at: table.updatedAt };
  const asked = query.get('orderBy') ?? '';
  if (!Object.hasOwn(columns, asked)) return newestFirst(table);
  const direction = query.get('sortedBy')?.toLowerCase() === 'desc' ? desc : asc;
  const column = columns[asked as keyof typeof columns];
  return column === table.id ? [direction(table.id)] : [direction(column), direction(table.id)];
}

export function newestFirst(table: Ordered): SQL[] {
  return [desc(table.createdAt), desc(table.id)];
}

/** Rows after a place in the newest-first order. */
export function olderThan(table: Ordered, place: { createdAt: Date; id: number }): SQL | undefined {
  const at = sql`${place.createdAt.toISOString()}::timestamptz`;
  return or(lt(table.createdAt, at), and(eq(table.createdAt, at), lt(table.id, place.id)));
}
