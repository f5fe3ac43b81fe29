import * as z from 'zod/mini';
import { isStorable } from './storable.ts';
import { WireError } from './wire-error.ts';

type Issue = z.core.$ZodIssue;

const byType: Record<string, string> = {
  boolean: 'O campo deve ser verdadeiro ou falso.',
  number: 'O campo deve ser um número.',
  int: 'O campo deve ser um número inteiro.',
  string: 'O campo deve ser um texto.',
  array: 'O campo deve ser uma lista.',
  object: 'O campo deve ser um objeto.',
  record: 'O campo deve ser um objeto.',
};

function textOf(issue: Issue, value: unknown): string {
  if (value === undefined || value === null || value === '') return 'Campo obrigatório.';
  if (Array.isArray(value) && value.length === 0) return 'Campo obrigatório.';
  if (issue.code === 'invalid_type') return byType[issue.expected] ?? 'O valor do campo é inválido.';
  if (issue.code === 'too_small') return 'O valor é menor que o permitido.';
  if (issue.code === 'too_big') return 'O valor é maior que o permitido.';
  if (issue.code === 'invalid_format') return 'O formato do campo é inválido.';
  return 'O valor do campo é inválido.';
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key],
    value,
  );
}

type Refusal = readonly [path: readonly PropertyKey[], text: string];

function refusalsOf(issue: Issue, value: unknown): Refusal[] {
  if (issue.code !== 'unrecognized_keys') return [[issue.path, textOf(issue, valueAt(value, issue.path))]];
  return issue.keys.map((key) => [[...issue.path, key], 'Campo desconhecido.']);
}

/** Where texts, or names of fields, stand that the database cannot hold. */
function unstorable(value: unknown): Refusal[] {
  const refusals: Refusal[] = [];
  const left: (readonly [path: string[], value: unknown])[] = [[[], value]];
  for (let next = left.pop(); next; next = left.pop()) {
    const [path, inner] = next;
    const wrong = typeof inner === 'string' && !isStorable(inner);
    if (wrong || !isStorable(path.at(-1) ?? '')) refusals.push([path, 'O valor do campo é inválido.']);
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [key, one] of Object.entries(inner)) left.push([[...path, key], one]);
  }
  return refusals;
}

/** Texts by field, as `messages.0.hours_delay`. Fields may be called like what every object has: `constructor`. */
function byField(refusals: readonly Refusal[]): Record<string, string[]> {
  const errors = new Map<string, Set<string>>();
  for (const [path, text] of refusals) {
    const field = path.join('.') || 'body';
    errors.set(field, (errors.get(field) ?? new Set()).add(text));
  }
  return Object.fromEntries([...errors].map(([field, texts]) => [field, [...texts]]));
}

/** What a rule beyond types has against one field. @param text in Portuguese */
export function refused(field: string, text: string): WireError {
  return new WireError(422, { errors: { [field]: [text] } });
}

/** A body or query in our types; one that is no object counts as all fields missing. @throws WireError 422 that names each wrong field, in Portuguese */
export function accepted<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const read = z.safeDecode(schema, value as z.input<S>);
  const refusals = read.success
    ? unstorable(value)
    : read.error.issues.flatMap((issue) => refusalsOf(issue, value));
  if (read.success && refusals.length === 0) return read.data;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject) accepted(schema, {});
  throw new WireError(422, { errors: byField(refusals) });
}
