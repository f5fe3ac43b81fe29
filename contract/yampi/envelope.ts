import * as z from 'zod/mini';
import { readNumber, readRows, readText } from './readers.ts';

type Json = Record<string, unknown>;

/** Page numbers as told; the documents print strings, real traffic has numbers. Null where scroll mode tells none. */
export type Pagination = { total: number; page: number; pages: number } | null;

function readPagination(meta: unknown): Pagination {
  const told = ((meta as Json | null)?.pagination ?? null) as Json | null;
  const total = readNumber(told?.total);
  if (total === null) return null;
  return { total, page: readNumber(told?.current_page) ?? 1, pages: readNumber(told?.total_pages) ?? 1 };
}

const listAnswer = z.looseObject({
  data: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  meta: z.optional(z.unknown()),
  scroll_id: z.optional(z.unknown()),
});

/** `{data: [...], meta: {pagination}}`, with `scroll_id` at the root in scroll mode. Fails when there is no list at all. */
export function listOf<S extends z.ZodMiniType>(row: S) {
  return z.pipe(
    listAnswer,
    z.transform((answer: z.output<typeof listAnswer>) => ({
      ...readRows(row, answer.data),
      pagination: readPagination(answer.meta),
      scrollId: readText(answer.scroll_id),
    })),
  );
}

/** `{data: X}` or a bare `X`. Fails when X cannot be read. */
export function oneOf<S extends z.ZodMiniType>(schema: S) {
  const unwrap = z.transform((answer: unknown) => {
    const data = (answer as Json | null)?.data;
    return typeof data === 'object' && data !== null ? data : answer;
  });
  return z.pipe(unwrap, schema as unknown as z.ZodMiniType<z.output<S>, object>);
}
