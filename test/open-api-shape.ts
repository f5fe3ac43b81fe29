import * as z from 'zod/mini';

/*
 * OpenAPI 3.1 and JSON Schema 2020-12 as closed shapes: a word that they do not know is a fault. What points from
 * one place to another is not seen here, see open-api-faults.
 */
const text = z.string();
const flag = z.boolean();
const count = z.int().check(z.gte(0));
const distinct = z.refine<unknown[]>((list) => new Set(list).size === list.length, 'has an entry twice');
const names = z.array(text).check(distinct);
const componentName = text.check(z.regex(/^[a-zA-Z0-9._-]+$/));

const pattern = text.check(
  z.refine((source) => {
    try {
      return new RegExp(source, 'u') !== null;
    } catch {
      return false;
    }
  }, 'is no pattern'),
);

/** Fields that may all be missing. */
function optional<S extends Record<string, z.ZodMiniType>>(shape: S) {
  return z.partial(z.strictObject(shape)).shape;
}

const type = z.enum(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);
const anySchema: z.ZodMiniType = z.lazy(() => z.union([flag, schema]));
const schemas = z.array(anySchema).check(z.minLength(1));
const schemasByName = z.record(text, anySchema);

const schema = z.strictObject(
  optional({
    $ref: text,
    $comment: text,
    title: text,
    description: text,
    default: z.unknown(),
    deprecated: flag,
    readOnly: flag,
    writeOnly: flag,
    examples: z.array(z.unknown()),
    type: z.union([type, z.array(type).check(z.minLength(1), distinct)]),
    enum: z.array(z.unknown()).check(z.minLength(1), distinct),
    const: z.unknown(),
    format: text,
    minimum: z.number(),
    maximum: z.number(),
    exclusiveMinimum: z.number(),
    exclusiveMaximum: z.number(),
    multipleOf: z.number().check(z.gt(0)),
    minLength: count,
    maxLength: count,
    pattern,
    minItems: count,
    maxItems: count,
    uniqueItems: flag,
    items: anySchema,
    prefixItems: schemas,
    contains: anySchema,
    properties: schemasByName,
    patternProperties: z.record(pattern, anySchema),
    additionalProperties: anySchema,
    propertyNames: anySchema,
    minProperties: count,
    maxProperties: count,
    required: names,
    allOf: schemas,
    anyOf: schemas,
    oneOf: schemas,
    not: anySchema,
  }),
);

const reference = z.strictObject({ $ref: text.check(z.startsWith('#/components/')) });
const orReference = <S extends z.ZodMiniType>(shape: S) => z.union([reference, shape]);

const content = z.record(
  text.check(z.regex(/^[\w.+-]+\/[\w.+*-]+$/)),
  z.strictObject(optional({ schema: anySchema, example: z.unknown() })),
);

const header = z.strictObject({ schema: anySchema, ...optional({ description: text, required: flag }) });

const described = { schema: anySchema, ...optional({ description: text, deprecated: flag, explode: flag }) };
const parameter = z.union([
  z.strictObject({
    ...described,
    name: text.check(z.minLength(1)),
    in: z.literal('path'),
    required: z.literal(true),
    ...optional({ style: z.enum(['simple', 'label', 'matrix']) }),
  }),
  z.strictObject({
    ...described,
    name: text.check(z.minLength(1)),
    in: z.literal('query'),
    ...optional({
      required: flag,
      style: z.enum(['form', 'spaceDelimited', 'pipeDelimited', 'deepObject']),
    }),
  }),
]);

const response = z.strictObject({
  description: text.check(z.minLength(1)),
  ...optional({ headers: z.record(text, orReference(header)), content }),
});

const read = {
  operationId: text.check(z.regex(/^\w+$/)),
  parameters: z.array(orReference(parameter)),
  responses: z
    .record(text.check(z.regex(/^([1-5](\d\d|XX)|default)$/)), orReference(response))
    .check(z.refine((all) => Object.keys(all).length > 0, 'has no response')),
  ...optional({ tags: names, summary: text, description: text, deprecated: flag }),
};
const written = {
  ...read,
  ...optional({
    requestBody: z.strictObject({ content, ...optional({ description: text, required: flag }) }),
  }),
};

const security = z.array(z.record(componentName, z.array(text)));

export const openApiShape = z.strictObject({
  openapi: text.check(z.regex(/^3\.1\.\d+$/)),
  info: z.strictObject({ title: text, version: text, ...optional({ summary: text, description: text }) }),
  paths: z.record(
    text.check(z.regex(/^\//)),
    z.strictObject(
      optional({
        get: z.strictObject(read),
        delete: z.strictObject(read),
        post: z.strictObject(written),
        put: z.strictObject(written),
      }),
    ),
  ),
  servers: z.array(z.strictObject({ url: z.url(), ...optional({ description: text }) })),
  security,
  components: z.strictObject({
    schemas: z.record(componentName, anySchema),
    headers: z.record(componentName, header),
    responses: z.record(componentName, response),
    securitySchemes: z.record(
      componentName,
      z.strictObject({
        type: z.literal('apiKey'),
        in: z.enum(['query', 'header', 'cookie']),
        name: text,
        ...optional({ description: text }),
      }),
    ),
  }),
});
export type OpenApi = z.output<typeof openApiShape>;
