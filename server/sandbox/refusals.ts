import * as z from 'zod/mini';
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
    (inner, key) => (inner as Record<PropertyKey, unknown> | undefined)?.[key],
    value,
  );
}

/** Texts by field, as `messages.0.hours_delay`; the body itself, when that is no object, counts as all fields missing. */
function refusals(issues: readonly Issue[], value: unknown): Record<string, string[]> {
  const errors: Record<string, string[]> = {};
  for (const issue of issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : null;
    const texts = unknown
      ? unknown.map((key) => [[...issue.path, key], 'Campo desconhecido.'] as const)
      : [[issue.path, textOf(issue, valueAt(value, issue.path))] as const];
    for (const [path, text] of texts) {
      const field = path.join('.') || 'body';
      errors[field] = [...new Set([...(errors[field] ?? []), text])];
    }
  }
  return errors;
}

/** What a rule beyond types has against one field. @param text in Portuguese */
export function refused(field: string, text: string): WireError {
  return new WireError(422, { errors: { [field]: [text] } });
}

/** A body or query of the wire in our types. @throws WireError 422 that names each wrong field, in Portuguese */
export function accepted<S extends z.ZodMiniType>(schema: S, value: unknown): z.output<S> {
  const read = z.safeDecode(schema, value as z.input<S>);
  if (read.success) return read.data;
  throw new WireError(422, { errors: refusals(read.error.issues, value) });
}
