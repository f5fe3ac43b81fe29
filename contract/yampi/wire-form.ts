import * as z from 'zod/mini';

/*
 * What a reader hopes to find, as a plain schema of the wire. Readers are code and take anything, so from them alone
 * nobody could tell what the API prints; its documentation and the checks of the sandbox are made from these.
 */

type Schema = z.core.$ZodType;
type Form = z.ZodMiniType;

const told = new WeakMap<Schema, () => Form>();
const made = new WeakMap<Schema, Form>();

/** Says of a reader what it reads. */
export function withForm<S extends Schema>(schema: S, form: () => Form): S {
  told.set(schema, form);
  return schema;
}

/** The wire that a reader reads, always the same one; of a reader that says nothing, anything. */
export function formOf(schema: Schema): Form {
  const known = made.get(schema);
  if (known) return known;
  const form = told.get(schema)?.() ?? formOfParts(schema);
  made.set(schema, form);
  return form;
}

function formOfParts(schema: Schema): Form {
  if (schema instanceof z.ZodMiniObject) {
    const fields = Object.entries(schema.shape as Record<string, Schema>).map(([name, field]) => {
      const isVital = vital.has(field);
      return [name, isVital ? formOf(field) : z.optional(formOf(field))] as const;
    });
    return z.looseObject(Object.fromEntries(fields));
  }
  if (schema instanceof z.ZodMiniUnion) return z.union((schema.def.options as Schema[]).map(formOf));
  return z.unknown();
}

const vital = new WeakSet<Schema>();

/** Says of a reader that a row without its field is no row. */
export function indispensableForm<S extends Schema>(schema: S, form: () => Form): S {
  vital.add(schema);
  return withForm(schema, form);
}

const decimalText = z.string().check(z.regex(/^-?\d+(\.\d+)?$/));
const phpDate = z.looseObject({
  date: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}/)),
  timezone_type: z.optional(z.number()),
  timezone: z.string(),
});

/** Forms of single fields. Whatever may be absent is null or missing. */
export const forms = {
  id: z.union([z.int().check(z.gte(0)), z.string().check(z.regex(/^\d{1,19}$/))]),
  alias: z.string().check(z.regex(/^[\w-]{1,64}$/)),
  text: z.nullable(z.union([z.string(), z.number()])),
  template: z.nullable(z.string()),
  number: z.nullable(z.union([z.number(), decimalText])),
  flag: z.nullable(z.boolean()),
  moment: z.nullable(
    z.union([phpDate, z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}[ T]\d{2}:\d{2}:\d{2}/))]),
  ),
  day: z.nullable(z.union([z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}/)), phpDate])),
  progress: z.nullable(z.union([z.int(), z.string().check(z.regex(/^\d+(\/\d+)?$/))])),
  commaNumber: z.nullable(z.union([z.string().check(z.regex(/^-?\d+(,\d+)?$/)), z.number()])),
  texts: z.union([z.array(z.string()), z.looseObject({ data: z.array(z.string()) })]),
  scalars: z.nullable(
    z.union([
      z.record(z.string(), z.nullable(z.union([z.string(), z.number(), z.boolean()]))),
      z.array(z.unknown()),
    ]),
  ),
} satisfies Record<string, Form>;

const none = z.array(z.never());

/** A single relation, with its envelope or bare; absent as null or an empty list. */
export function formOfOne(inner: Form): Form {
  return z.nullable(z.union([z.looseObject({ data: z.union([inner, none]) }), inner, z.array(z.unknown())]));
}

/** A list relation, with its envelope or bare. */
export function formOfMany(inner: Form): Form {
  return z.nullable(z.union([z.looseObject({ data: z.array(inner) }), z.array(inner)]));
}

const count = z.union([z.int().check(z.gte(0)), decimalText]);
const pagination = z.looseObject({
  total: count,
  count,
  per_page: count,
  current_page: count,
  total_pages: count,
  links: z.union([z.record(z.string(), z.string()), none]),
});

/** A list answer. Scroll mode has a `scroll_id` and no page numbers. */
export function formOfList(row: Form): Form {
  return z.looseObject({
    data: z.array(row),
    meta: z.optional(z.looseObject({ pagination: z.optional(pagination) })),
    scroll_id: z.optional(z.nullable(z.string())),
  });
}
