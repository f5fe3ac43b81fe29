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

/** A whole number within bounds, written in plain digits: `0x10` and `1e2` are none. */
export function intField(fallback: number, min: number, max: number) {
  return z._default(z.pipe(readDigits(), z.number().check(z.int(), z.gte(min), z.lte(max))), fallback);
}

/** One of some whole numbers, in plain digits too. */
export function numberChoiceField(numbers: readonly number[], fallback: number) {
  const known = z.refine<number>((value) => numbers.includes(value), `one of ${numbers.join(', ')}`);
  return z._default(z.pipe(readDigits(), z.number().check(known)), fallback);
}

function readDigits() {
  return z.transform((value: unknown) =>
    typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
  );
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

const listMax = 50;

/** A repeated key: none, one or many values, each kept once, at most 50. */
export function listField<Item extends z.ZodMiniType<string, unknown>>(item: Item) {
  const read = z.transform((value: unknown) => [...new Set(Array.isArray(value) ? value : [value])]);
  return z._default(z.pipe(read, z.array(item).check(z.maxLength(listMax))), []);
}

/** A São Paulo day, or nothing. */
export function dayField() {
  return z.optional(z.string().check(z.refine(isDay, 'not a calendar day')));
}

/**
 * The forgiving reading of a search schema, so that a broken address still opens the page: a list keeps its good
 * values, a text that is too long its beginning, and any other field that does not parse falls back alone.
 */
export function lenient<S extends z.ZodMiniObject>(schema: S): S {
  const shape = Object.fromEntries(
    Object.entries(schema.shape).map(([name, field]) => [name, lenientField(field as z.ZodMiniType)]),
  );
  return z.object(shape) as unknown as S;
}

function lenientField(field: z.ZodMiniType) {
  const fallback = z.safeParse(field, undefined).data;
  return z.catch(field, ({ input }) => {
    const mended = z.safeParse(field, mend(field, input));
    return mended.success ? mended.data : fallback;
  });
}

/** The part of a broken value that may still be meant. */
function mend(field: z.ZodMiniType, value: unknown): unknown {
  if (Array.isArray(value)) {
    const good = value.filter((one) => z.safeParse(field, [one]).success);
    return [...new Set(good)].slice(0, listMax);
  }
  const tooLong = z
    .safeParse(field, value)
    .error?.issues.find((issue) => issue.code === 'too_big' && issue.origin === 'string');
  // A value of a list is a name: its beginning would be another one.
  if (typeof value !== 'string' || tooLong?.code !== 'too_big' || tooLong.path.length > 0) return undefined;
  // By characters, as the limit counts them.
  return [...value].slice(0, Number(tooLong.maximum)).join('');
}
