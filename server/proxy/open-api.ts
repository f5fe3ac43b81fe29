import type { Handler } from 'hono';
import * as z from 'zod/mini';
import { createDocument } from 'zod-openapi';
import { endpoints } from '#contract/app/endpoints.ts';
import { errorEnvelope } from '#contract/app/errors.ts';
import { type Endpoint, hiddenQueryHeader, pathParams } from '#contract/endpoint.ts';
import { sendText } from './answer.ts';
import type { RequestEnv } from './request-env.ts';

type Document = Parameters<typeof createDocument>[0];
type Operation = NonNullable<NonNullable<Document['paths']>[string]['get']>;
type RequestParams = NonNullable<Operation['requestParams']>;
type Schema = NonNullable<RequestParams['query']>;

/** The library types its input by zod's classic classes, and reads what all schemas share. */
const asSchema = (schema: z.ZodMiniType) => schema as unknown as Schema;

function parametersOf({ path, query, hidden = [] }: Endpoint): RequestParams {
  const names = [...path.matchAll(/\{(\w+)\}/g)].map((found) => found[1] as keyof typeof pathParams);
  const visible = query && z.omit(query, Object.fromEntries(hidden.map((name) => [name, true])));
  return {
    ...(names.length > 0 && {
      path: asSchema(z.object(Object.fromEntries(names.map((name) => [name, pathParams[name]])))),
    }),
    ...(visible && { query: asSchema(visible) }),
    ...(hidden.length > 0 && {
      header: asSchema(z.object({ [hiddenQueryHeader]: z.optional(z.string()) })),
    }),
  };
}

function operationOf(endpoint: Endpoint): Operation {
  const { name, summary, access, body, response } = endpoint;
  return {
    operationId: name,
    summary,
    'x-roles': typeof access === 'string' ? [access] : [...access],
    requestParams: parametersOf(endpoint),
    ...(body && {
      requestBody: { content: { 'application/json': { schema: asSchema(z.catchall(body, z.never())) } } },
    }),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: asSchema(response) } } },
      default: { $ref: '#/components/responses/Error' },
    },
  };
}

/** Our own API as OpenAPI 3.1, from the same table that the router and the SPA's client come from. */
function openApiDocument() {
  const paths: NonNullable<Document['paths']> = {};
  for (const endpoint of Object.values<Endpoint>(endpoints)) {
    const method = endpoint.method.toLowerCase() as Lowercase<Endpoint['method']>;
    paths[endpoint.path] = { ...paths[endpoint.path], [method]: operationOf(endpoint) };
  }
  return createDocument({
    openapi: '3.1.0',
    info: { title: 'Resgate', version: '1' },
    paths,
    components: {
      responses: {
        Error: {
          description: 'Every answer that is not a success.',
          content: { 'application/json': { schema: asSchema(errorEnvelope) } },
        },
      },
    },
  });
}

export function openApi(): Handler<RequestEnv> {
  let text: string | undefined;
  return async (c) => {
    c.set('operation', 'openApi');
    text ??= JSON.stringify(openApiDocument());
    return sendText(c, text, 'application/json');
  };
}
