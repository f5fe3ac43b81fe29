import * as z from 'zod/mini';
import { instantOfWallTime, isDay, readableInstant } from '../sao-paulo.ts';
import { readObject, readsBy, unreadable } from './read-object.ts';
import { formOf, formOfMany, formOfOne, forms, indispensableForm, withForm } from './wire-form.ts';

/*
 * Tolerant readers of the wire. None of them fails: what cannot be read becomes null (or an empty list), so
 * that one odd field costs that field, and one odd row costs that row. Only an id is indispensable.
 */

/** A field that is read whatever stands there, and also where nothing stands. `form` is what is hoped for. */
export function reader<T>(read: (value: unknown) => T, form: () => z.ZodMiniType) {
  return withForm(readsBy(z.pipe(z.optional(z.unknown()), z.transform(read)), read), form);
}

type Json = Record<string, unknown>;

export function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An id as a digit string, or null: `123`, `"123"`. Numbers beyond 2^53 have lost digits in JSON and are refused. */
export function readId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  return typeof value === 'string' && /^\d{1,19}$/.test(value) ? value : null;
}

/** Text without control characters, at most 10,000 characters; numbers are spelled out. */
export function readText(value: unknown): string | null {
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return null;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed here.
  const text = value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').slice(0, 10_000);
  return text.trim() === '' ? null : text;
}

/** A number with a decimal dot, as JSON number or string: `718.2`, `"293477.67"`, `"1"`. */
export function readNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  return typeof value === 'string' && /^-?\d{1,15}(\.\d+)?$/.test(value.trim()) ? Number(value) : null;
}

/** Dot-decimal money → integer cents, half away from zero on the written digits: `284.905` → 28491. */
export function readCents(value: unknown): number | null {
  const number = readNumber(value);
  if (number === null || Math.abs(number) > 1e12) return null;
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(
    typeof value === 'string' ? value.trim() : plainDigits(number),
  );
  if (!found) return null;
  const [, sign, whole, fraction = ''] = found;
  const kept = Number(whole) * 100 + Number(fraction.slice(0, 2).padEnd(2, '0'));
  const cents = kept + (Number(fraction[2] ?? 0) >= 5 ? 1 : 0);
  return sign && cents ? -cents : cents;
}

function plainDigits(number: number): string {
  const text = String(number);
  return text.includes('e') ? number.toFixed(6) : text;
}

/** `true`, `1`, `"1"`, `"true"` and their opposites. */
export function readFlag(value: unknown): boolean | null {
  if (value === true || value === 1 || value === '1' || value === 'true') return true;
  if (value === false || value === 0 || value === '0' || value === 'false') return false;
  return null;
}

/** An instant from a PHP dump `{date, timezone}`, a plain wall time, or an ISO text with a zone; null outside 1970…2199. */
export function readInstant(value: unknown): string | null {
  const text = isRecord(value) ? value.date : value;
  if (typeof text !== 'string') return null;
  if (/T.*(Z|[+-]\d{2}:?\d{2})$/.test(text)) return readableInstant(Date.parse(text));
  return instantOfWallTime(text);
}

/** A local day `YYYY-MM-DD` from a plain day or from the date part of any dump; never shifted by a zone. */
export function readDay(value: unknown): string | null {
  const text = isRecord(value) ? value.date : value;
  const day = typeof text === 'string' ? text.slice(0, 10) : '';
  return isDay(day) ? day : null;
}

/** A comma-decimal number, the form of `shipment_discount_percent`: `"12,50"` → 12.5. */
export function readCommaNumber(value: unknown): number | null {
  const found = typeof value === 'string' ? /^-?\d{1,15}(,\d+)?$/.exec(value.trim()) : null;
  return found ? Number(found[0].replace(',', '.')) : readNumber(value);
}

/** The most characters of a message that is read or written. */
export const templateLength = 100_000;

/** A message exactly as it stands. One too long to be written back is null, for a cut one would be saved cut. */
export function readTemplate(value: unknown): string | null {
  return typeof value === 'string' && value.length <= templateLength ? value : null;
}

/** Texts of `["a"]`, `{data: ["a"]}` or a map of texts; of objects in their place, the alias or else the name. */
export function readTexts(value: unknown): string[] {
  const inner = isRecord(value) && 'data' in value ? value.data : value;
  const list = Array.isArray(inner) ? inner : isRecord(inner) ? listOfMap(inner) : [];
  return list.flatMap(
    (one) => (isRecord(one) ? (readText(one.alias) ?? readText(one.name)) : readText(one)) ?? [],
  );
}

export type Scalars = Record<string, string | number | boolean | null>;

/** A map of plain values with the types they have; PHP prints an empty one as `[]`. Null when any value is not plain, or too long a text. */
export function readScalars(value: unknown): Scalars | null {
  if (Array.isArray(value) && value.length === 0) return {};
  if (!isRecord(value)) return null;
  const plain = Object.values(value).every((one) =>
    typeof one === 'string' ? one.length <= 10_000 : one === null || typeof one !== 'object',
  );
  return plain ? (value as Scalars) : null;
}

/** A name that stands in place of an id: `mercadopago`. */
export function readAlias(value: unknown): string | null {
  return typeof value === 'string' && /^[\w-]{1,64}$/.test(value) ? value : null;
}

/** How many of how many: `"1/4"` → {done: 1, of: 4}; a bare number has no total. */
export function readProgress(value: unknown): { done: number; of: number | null } | null {
  const found = /^(\d{1,3})(?:\/(\d{1,3}))?$/.exec(readText(value) ?? '');
  return found ? { done: Number(found[1]), of: found[2] === undefined ? null : Number(found[2]) } : null;
}

export const text = reader(readText, () => forms.text);
export const idOrNull = reader(readId, () => z.nullable(forms.id));
export const number = reader(readNumber, () => forms.number);
export const money = reader(readCents, () => forms.number);
export const flag = reader(readFlag, () => forms.flag);
export const moment = reader(readInstant, () => forms.moment);
export const localDay = reader(readDay, () => forms.day);
export const progress = reader(readProgress, () => forms.progress);
export const commaNumber = reader(readCommaNumber, () => forms.commaNumber);
export const template = reader(readTemplate, () => forms.template);
export const texts = reader(readTexts, () => forms.texts);
export const scalars = reader(readScalars, () => forms.scalars);

function indispensable(read: (value: unknown) => string | null, form: () => z.ZodMiniType) {
  const pipe = z.pipe(
    z.unknown(),
    z.transform((value: unknown, context) => {
      const found = read(value);
      if (found === null) context.issues.push({ code: 'custom', message: 'no id', input: value });
      return found ?? '';
    }),
  );
  return indispensableForm(
    readsBy(pipe, (value) => read(value) ?? unreadable),
    form,
  );
}

/** The one field without which a row is no row. */
export const id = indispensable(readId, () => forms.id);

/** The same for gateways, which have no id. */
export const alias = indispensable(readAlias, () => forms.alias);

/** A single relation: `{data: X}`, bare `X`; absent as null, `[]`, `{data: []}` or a missing key. */
export function one<S extends z.ZodMiniType>(schema: S) {
  const read = (value: unknown): z.output<S> | null => {
    const inner = isRecord(value) && 'data' in value ? value.data : value;
    if (!isRecord(inner)) return null;
    const found = readObject(schema, inner);
    return found === unreadable ? null : found;
  };
  return reader(read, () => formOfOne(formOf(schema)));
}

/** A list relation: `{data: [..]}`, a bare list, or PHP's map of a list; rows that cannot be read are left out. */
export function many<S extends z.ZodMiniType>(schema: S) {
  return reader(
    (value) => readRows(schema, value).rows,
    () => formOfMany(formOf(schema)),
  );
}

/** Rows of a list answer and how many of them could not be read. */
export function readRows<S extends z.ZodMiniType>(schema: S, value: unknown) {
  const inner = isRecord(value) && 'data' in value ? value.data : value;
  const list = Array.isArray(inner) ? inner : isRecord(inner) ? listOfMap(inner) : [];
  const rows: z.output<S>[] = [];
  for (const row of list) {
    const read = readObject(schema, row);
    if (read !== unreadable) rows.push(read);
  }
  return { rows, unreadable: list.length - rows.length };
}

// PHP prints a list with gaps as a map {"0": …, "2": …}; a single row printed bare has an id of its own.
function listOfMap(map: Json): unknown[] {
  return 'id' in map || 'key' in map || 'alias' in map ? [map] : Object.values(map);
}
