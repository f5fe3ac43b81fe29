import * as z from 'zod/mini';
import { isRecord, readNumber, readRows, readText, readTexts } from './readers.ts';
import { formOf, formOfList, forms, withForm } from './wire-form.ts';

/** Page numbers as told; the documents print strings, real traffic has numbers. Null where scroll mode tells none. */
export type Pagination = { total: number; page: number; pages: number } | null;

function readPagination(meta: unknown): Pagination {
  const told = isRecord(meta) && isRecord(meta.pagination) ? meta.pagination : {};
  const total = readNumber(told.total);
  if (total === null) return null;
  return { total, page: readNumber(told.current_page) ?? 1, pages: readNumber(told.total_pages) ?? 1 };
}

const listAnswer = z.looseObject({
  data: z.union([z.array(z.unknown()), z.record(z.string(), z.unknown())]),
  meta: z.optional(z.unknown()),
  scroll_id: z.optional(z.unknown()),
});

/** `{data: [...], meta: {pagination}}`, with `scroll_id` at the root in scroll mode. Fails when there is no list at all. */
export function listOf<S extends z.ZodMiniType>(row: S) {
  const pipe = z.pipe(
    listAnswer,
    z.transform((answer: z.output<typeof listAnswer>) => ({
      ...readRows(row, answer.data),
      pagination: readPagination(answer.meta),
      scrollId: readText(answer.scroll_id),
    })),
  );
  return withForm(pipe, () => formOfList(formOf(row)));
}

/** Rows however they are wrapped: `{data: [..]}`, `{data: row}`, a bare list or a bare row. Fails without any of them. */
export function someOf<S extends z.ZodMiniType>(row: S) {
  const answer = z.union([listAnswer, z.array(z.unknown()), z.looseObject({ id: z.unknown() })]);
  const pipe = z.pipe(
    answer,
    z.transform((found: z.output<typeof answer>) => readRows(row, found)),
  );
  return withForm(pipe, () => formOfList(formOf(row)));
}

/** `{data: ["a", "b"]}`. Fails when there is no list at all. */
export const textsAnswer = withForm(
  z.pipe(
    listAnswer,
    z.transform((answer: z.output<typeof listAnswer>) => readTexts(answer)),
  ),
  () => forms.texts,
);

/**
 * `{data: X}` or a bare `X`. Fails when X cannot be read.
 * @param marks for an X without id: keys of which it must have one, so that a stray object is not taken for it
 */
export function oneOf<S extends z.ZodMiniType>(schema: S, marks: readonly string[] = []) {
  const unwrap = z.transform((answer: unknown, context) => {
    const data = isRecord(answer) ? answer.data : null;
    const found = typeof data === 'object' && data !== null ? data : answer;
    const marked = marks.length === 0 || (isRecord(found) && marks.some((mark) => mark in found));
    if (!marked) context.issues.push({ code: 'custom', message: 'no such object', input: answer });
    return found;
  });
  const pipe = z.pipe(unwrap, schema as unknown as z.ZodMiniType<z.output<S>, object>);
  const inner = () => formOf(schema);
  // What has no id is printed bare by the documents.
  return withForm(pipe, () => {
    const wrapped = z.looseObject({ data: inner() });
    return marks.length ? z.union([wrapped, inner()]) : wrapped;
  });
}

/** The answer to a deletion, or to a write whose answer is not documented: whatever it is, nothing is taken from it. */
export const nothing = z.pipe(
  z.unknown(),
  z.transform(() => null),
);
