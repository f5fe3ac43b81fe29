import * as z from 'zod/mini';
import type { Operation } from '#contract/yampi/operation.ts';

type JsonSchema = Record<string, unknown>;

type Parameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description?: string;
  schema: JsonSchema;
  style?: 'form';
  explode?: boolean;
};

const words: JsonSchema = { type: 'array', items: { type: 'string' } };
const id: JsonSchema = { type: 'integer', minimum: 0 };
const yes: JsonSchema = { type: 'boolean' };

/** Parameters of paths and queries; those whose name ends in brackets are lists. */
const known: Record<string, { description: string; schema: JsonSchema }> = {
  alias: { description: 'The store.', schema: { type: 'string', pattern: '^[a-z0-9_-]{1,64}$' } },
  id: { description: 'The object.', schema: id },
  paymentId: { description: 'The way to pay.', schema: id },
  gatewayAlias: {
    description: 'Gateways have no id.',
    schema: { type: 'string', pattern: '^[\\w-]{1,64}$' },
  },
  page: { description: 'From 1.', schema: { type: 'integer', minimum: 1, default: 1 } },
  limit: {
    description: 'Rows a page; more than 100 counts as 100.',
    schema: { type: 'integer', minimum: 1, default: 10 },
  },
  skipCache: { description: 'Otherwise the answer may be half an hour old.', schema: yes },
  include: { description: 'Relations, with commas between them.', schema: { type: 'string' } },
  q: { description: 'A part of a name, e-mail or phone.', schema: { type: 'string' } },
  'utm_source[]': { description: 'A plain `utm_source` is ignored.', schema: words },
  'utm_campaign[]': { description: 'A plain `utm_campaign` is ignored.', schema: words },
  'status_id[]': { description: 'A plain `status_id` is ignored.', schema: { type: 'array', items: id } },
  status: {
    description: 'Carts with a refused payment.',
    schema: { type: 'string', enum: ['payment_refused'] },
  },
  date: {
    description: 'Days of the shop’s zone: `created_at:2026-11-01|2026-11-30`.',
    schema: { type: 'string' },
  },
  orderBy: {
    description: 'The newest come first without it.',
    schema: { type: 'string', enum: ['id', 'created_at', 'updated_at'] },
  },
  sortedBy: {
    description: 'Of `orderBy`.',
    schema: { type: 'string', enum: ['asc', 'desc'], default: 'asc' },
  },
  orderId: { description: 'Statuses that this order may still reach.', schema: id },
  scroll: { description: 'Through large volumes, without page numbers.', schema: yes },
  scroll_id: { description: 'From the answer before; the end is an empty list.', schema: { type: 'string' } },
};

const lists = ['utm_source', 'utm_campaign', 'status_id'];

function namedParameter(place: Parameter['in'], name: string): Parameter {
  const key = lists.includes(name) ? `${name}[]` : name;
  const found = known[key];
  if (!found) throw new Error(`the parameter ${name} is not described`);
  return { name: key, in: place, required: place === 'path', ...found };
}

/**
 * Rows that are sent as `taxes[0][tax]=…`. An exploded object is a parameter for each of its properties, so that the
 * properties here have the very names of the wire. No rows are as good as none asked for.
 */
function rowsParameter(name: string, row: JsonSchema): Parameter {
  const { properties } = row as { properties: Record<string, JsonSchema> };
  return {
    name,
    in: 'query',
    required: false,
    style: 'form',
    explode: true,
    description: `Rows in their order; any text may be the key of one: ${Object.keys(properties)
      .map((field) => `\`${name}[0][${field}]\``)
      .join(', ')}.`,
    schema: {
      type: 'object',
      patternProperties: Object.fromEntries(
        Object.entries(properties).map(([field, schema]) => [`^${name}\\[[^\\]]*\\]\\[${field}\\]$`, schema]),
      ),
      additionalProperties: false,
    },
  };
}

/** Fields of a query that is a codec. */
function codecParameters(query: z.ZodMiniType): Parameter[] {
  const { properties = {}, required = [] } = z.toJSONSchema(query, { io: 'input' });
  return Object.entries(properties).map(([name, field]) => {
    const schema = field as JsonSchema;
    if (schema.type === 'array') return rowsParameter(name, schema.items as JsonSchema);
    return { in: 'query', name, required: required.includes(name), schema, ...known[name] };
  });
}

/** The parameters of an operation as OpenAPI has them. */
export function parametersOf({ path, query }: Operation): { parameters: Parameter[] } {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => namedParameter('path', name ?? ''));
  if (query instanceof z.ZodMiniType) return { parameters: [...inPath, ...codecParameters(query)] };
  const names = (query ?? []) as readonly string[];
  return { parameters: [...inPath, ...names.map((name) => namedParameter('query', name))] };
}
