import * as z from 'zod/mini';

/*
 * Readers are functions in zod's clothes. A page of carts has 20,000 fields, and for each of them zod's clothes cost more
 * than the function, so an object of nothing but readers is read by their functions alone.
 */

type Schema = z.core.$ZodType;

/** Stands for a value that is no such thing. */
export const unreadable = Symbol('unreadable');

/** Reads whatever stands in a field, `undefined` where nothing stands. */
export type ReadField = (value: unknown) => unknown;

const readsOfFields = new WeakMap<Schema, ReadField>();
const readsOfObjects = new WeakMap<Schema, ReadField>();

/** Says of a field's schema what it does. */
export function readsBy<S extends Schema>(schema: S, read: ReadField): S {
  readsOfFields.set(schema, read);
  return schema;
}

/** What a schema makes of a value, or `unreadable`: the same as `z.safeParse`, and faster for an object of readers. */
export function readObject<S extends Schema>(schema: S, value: unknown): z.output<S> | typeof unreadable {
  const read = readsOfObjects.get(schema) ?? (readOfShape(schema) || readByZod(schema));
  readsOfObjects.set(schema, read);
  return read(value) as z.output<S> | typeof unreadable;
}

function readByZod(schema: Schema): ReadField {
  return (value) => {
    const read = z.safeParse(schema, value);
    return read.success ? read.data : unreadable;
  };
}

function readOfShape(schema: Schema): ReadField | undefined {
  if (!(schema instanceof z.ZodMiniObject) || schema.def.catchall || schema.def.checks?.length)
    return undefined;
  const fields: [name: string, read: ReadField][] = [];
  for (const [name, field] of Object.entries(schema.shape as Record<string, Schema>)) {
    const read = readsOfFields.get(field);
    if (!read) return undefined;
    fields.push([name, read]);
  }
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return unreadable;
    const record = value as Record<string, unknown>;
    const found: Record<string, unknown> = {};
    for (const [name, read] of fields) {
      const inner = read(record[name]);
      if (inner === unreadable) return unreadable;
      found[name] = inner;
    }
    return found;
  };
}
