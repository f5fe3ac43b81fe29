import type * as z from 'zod/mini';

type Project = (value: unknown) => unknown;
/** The parts of a schema's definition that lead to its fields. */
type Definition = {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  element?: z.ZodMiniType;
  innerType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
};

/**
 * Copies what a response schema names and nothing else. The values themselves are trusted: this is one pass
 * over the answer, a tenth of the cost of parsing it.
 */
export function projectionOf(schema: z.ZodMiniType): Project {
  const definition = schema._zod.def as unknown as Definition;
  if (definition.shape) return objectProjection(definition.shape);
  const inner = definition.element ?? definition.innerType ?? definition.valueType;
  if (!inner) return (value) => value;
  const project = projectionOf(inner);
  if (definition.element) return (value) => (Array.isArray(value) ? value.map(project) : value);
  if (definition.innerType)
    return (value) => (value === null || value === undefined ? value : project(value));
  return (value) =>
    Object.fromEntries(Object.entries(value as object).map(([name, one]) => [name, project(one)]));
}

function objectProjection(shape: Record<string, z.ZodMiniType>): Project {
  const fields = Object.entries(shape).map(([name, field]) => [name, projectionOf(field)] as const);
  return (value) => {
    const source = value as Record<string, unknown>;
    const copy: Record<string, unknown> = {};
    for (const [name, project] of fields) {
      const field = source[name];
      if (field !== undefined) copy[name] = project(field);
    }
    return copy;
  };
}
