import * as z from 'zod/mini';
import { isDay } from './sao-paulo.ts';

/**
 * Fields that a browser address, a request and a server read alike: text in, typed value out, a default when
 * absent. They accept the typed value too, because the router hands back what it was given.
 */

/** Text of at most `max` characters. PostgreSQL cannot hold U+0000, and nobody means it. */
export function plainText(max = 200) {
  return z.string().check(z.maxLength(max), z.regex(/^[^\0]*$/));
}

/** Free text, trimmed at the ends by the reader of it. */
export function textField(max = 200) {
  return z._default(plainText(max), '');
}

/** A whole number within bounds. */
export function intField(fallback: number, min: number, max: number) {
  const number = z.coerce.number().check(z.int(), z.gte(min), z.lte(max));
  return z._default(number, fallback);
}

/** `true` or `false`. */
export function flagField() {
  const read = z.transform((value: unknown) => (value === 'true' ? true : value === 'false' ? false : value));
  return z._default(z.pipe(read, z.boolean()), false);
}

/** One of some words. */
export function choiceField<const Words extends readonly [string, ...string[]]>(
  words: Words,
  fallback: NoInfer<Words[number]>,
) {
  return z._default(z.enum(words), fallback as never);
}

/** A repeated key: none, one or many values, each kept once, at most 50. */
export function listField<Item extends z.ZodMiniType<string, unknown>>(item: Item) {
  const read = z.transform((value: unknown) => [...new Set(Array.isArray(value) ? value : [value])]);
  return z._default(z.pipe(read, z.array(item).check(z.maxLength(50))), []);
}

/** A São Paulo day, or nothing. */
export function dayField() {
  return z.optional(z.string().check(z.refine(isDay, 'not a calendar day')));
}

/**
 * The forgiving reading of a search schema: a field that does not parse falls back alone, so that a broken
 * address still opens the page.
 */
export function lenient<S extends z.ZodMiniObject>(schema: S): S {
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => {
      const fallback = z.safeParse(field as z.ZodMiniType, undefined);
      return [name, z.catch(field as z.ZodMiniType, fallback.data)];
    }),
  );
  return z.object(shape) as unknown as S;
}
