import { describe, expect, it } from 'vitest';
import { type OperationName, operations } from '#contract/yampi/operations.ts';
import { openApiDocument } from './open-api.ts';

type Json = Record<string, unknown>;
type Parameter = { name: string; in: string; required?: boolean; schema?: Json };
type Described = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: { content: Json };
  responses: Record<string, Json>;
};

const document: Json = JSON.parse(JSON.stringify(openApiDocument('http://127.0.0.1:4010')));
const paths = document.paths as Record<string, Record<string, Described>>;
const described = Object.entries(paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);

/** Every object of the document with where it stands. */
function* nodes(value: unknown, at: string[] = []): Generator<{ at: string[]; node: Json }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { at, node: value as Json };
  for (const [key, inner] of Object.entries(value)) yield* nodes(inner, [...at, key]);
}

function resolve(pointer: string): unknown {
  const keys = pointer
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return keys.reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], document);
}

const jsonTypes = ['string', 'number', 'integer', 'boolean', 'object', 'array', 'null'];

describe('the document', () => {
  it('has what OpenAPI 3.1 demands at its root', () => {
    expect(document).toMatchObject({
      openapi: '3.1.0',
      info: { title: expect.any(String), version: expect.any(String) },
      servers: [{ url: 'http://127.0.0.1:4010/v2' }],
      security: [{ userToken: [], userSecretKey: [] }],
    });
    const allowed = ['openapi', 'info', 'servers', 'security', 'paths', 'components'];
    expect(Object.keys(document).filter((key) => !allowed.includes(key))).toEqual([]);
    const schemes = (document.components as Json).securitySchemes as Record<string, Json>;
    expect(Object.values(schemes).map(({ type, name }) => [type, name])).toEqual([
      ['apiKey', 'User-Token'],
      ['apiKey', 'User-Secret-Key'],
    ]);
  });

  it('has every operation of the contract once, under its own name', () => {
    const names = described.map(({ operationId }) => operationId);
    expect(names.toSorted()).toEqual(Object.keys(operations).toSorted());
    for (const { operationId, path, method } of described) {
      const { path: wanted, method: called } = operations[operationId as OperationName];
      expect([path, method.toUpperCase()]).toEqual([wanted, called]);
    }
  });

  it('resolves every reference', () => {
    const references = [...nodes(document)].flatMap(({ node }) =>
      typeof node.$ref === 'string' ? [node.$ref] : [],
    );
    expect(references.length).toBeGreaterThan(500);
    for (const reference of new Set(references)) {
      expect(reference).toMatch(/^#\/components\//);
      expect(resolve(reference), reference).toBeTypeOf('object');
    }
  });

  it('uses every component that it has', () => {
    const used = new Set([...nodes(document)].map(({ node }) => node.$ref));
    const components = document.components as Record<string, Json>;
    const named = ['schemas', 'headers', 'responses'].flatMap((kind) =>
      Object.keys(components[kind] ?? {}).map((name) => `#/components/${kind}/${name}`),
    );
    expect(named.filter((name) => !used.has(name))).toEqual([]);
    for (const name of named) expect(name.split('/').pop()).toMatch(/^[a-zA-Z0-9._-]+$/);
  });

  it('has only schemas of the dialect: known types, patterns that compile, required fields that exist', () => {
    for (const { at, node } of nodes(document)) {
      const where = at.join('/');
      if ('nullable' in node && typeof node.nullable === 'boolean')
        throw new Error(`${where} is OpenAPI 3.0`);
      if (at.at(-1) === 'properties') continue;
      if (typeof node.type === 'string' && !at.includes('securitySchemes'))
        expect(jsonTypes, where).toContain(node.type);
      if (typeof node.pattern === 'string')
        expect(() => new RegExp(node.pattern as string, 'u')).not.toThrow();
      if (Array.isArray(node.required))
        for (const name of node.required) expect(Object.keys(node.properties ?? {}), where).toContain(name);
      if (Array.isArray(node.anyOf)) expect(node.anyOf.length, where).toBeGreaterThan(0);
    }
  });
});

describe.each(described.map((one) => [one.operationId, one] as const))('%s', (_, operation) => {
  it('declares each parameter once, those of the path as required', () => {
    const { path, parameters } = operation;
    const inPath = parameters.filter((one) => one.in === 'path');
    expect(inPath.map(({ name }) => name)).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
    expect(inPath.every(({ required }) => required === true)).toBe(true);
    const keys = parameters.map((one) => `${one.in} ${one.name}`);
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of parameters) expect(one.schema).toBeTypeOf('object');
  });

  it('has a body where the contract has one, and every refusal', () => {
    const name = operation.operationId as OperationName;
    expect(Boolean(operation.requestBody)).toBe('body' in operations[name]);
    const codes = Object.keys(operation.responses);
    expect(codes.filter((code) => code.startsWith('2'))).toHaveLength(1);
    expect(codes).toEqual(expect.arrayContaining(['401', '403', '404', '405', '422', '429']));
    const [success] = Object.entries(operation.responses).filter(([code]) => code.startsWith('2'));
    expect('content' in (success?.[1] ?? {})).toBe(success?.[0] !== '204');
  });
});
