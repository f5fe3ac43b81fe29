import * as z from 'zod/mini';
import { readCents, templateLength } from './readers.ts';

/*
 * Strict fields of what we send: the wire's type on the input side, ours on the output side. Both directions
 * check, and decode∘encode loses nothing. Money is integer cents here and a decimal number there; percents and
 * hours are decimal numbers on both sides (2.99 means 2.99 %), because basis points would cut their digits.
 */

const maxCents = 1_000_000_000;

/** Cents ↔ decimal number, 0 to ten million reais. */
export const money = z.codec(z.number(), z.int().check(z.gte(0), z.lte(maxCents)), {
  decode: (decimal) => readCents(decimal) ?? Number.NaN,
  encode: (cents) => cents / 100,
});

export const percent = z.number().check(z.gte(0), z.lte(100));

/** Hours with fractions, up to sixty days. */
export const hours = z.number().check(z.gte(0), z.lte(1440));

export function count(min: number, max: number) {
  return z.int().check(z.gte(min), z.lte(max));
}

/** Digit string ↔ number. A number that JSON cannot carry to the last digit is refused. */
export const id = z.codec(z.int().check(z.gte(0)), z.string().check(z.regex(/^\d{1,16}$/)), {
  decode: String,
  encode: Number,
});

export const flag = z.boolean();

/** One line that says something: a name, a subject. Halves of a surrogate pair are no characters. */
export const line = z
  .string()
  .check(z.minLength(1), z.maxLength(255), z.regex(/^[^\p{Cc}\p{Cs}]*$/u), z.regex(/\S/));

/** Text that databases and JSON keep: no NUL, no half of a surrogate pair. */
export function keptText(maxLength: number) {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the one that databases do not keep.
  return z.string().check(z.maxLength(maxLength), z.regex(/^[^\u0000\p{Cs}]*$/u));
}

/** A message with its line breaks and `{name}`, exactly as typed. */
export const template = keptText(templateLength).check(z.regex(/\S/));

const decimalText = z.string().check(z.regex(/^\d{1,15}(\.\d+)?$/));

/** The same fields as texts of a query. */
export const asked = {
  money: z.codec(decimalText, z.int().check(z.gte(0), z.lte(maxCents)), {
    decode: (text) => readCents(text) ?? Number.NaN,
    encode: (cents) => String(cents / 100),
  }),
  percent: z.codec(decimalText, percent, { decode: Number, encode: String }),
  count: (min: number, max: number) =>
    z.codec(z.string().check(z.regex(/^\d{1,9}$/)), count(min, max), { decode: Number, encode: String }),
};
