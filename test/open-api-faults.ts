import * as z from 'zod/mini';
import { type OpenApi, openApiShape } from './open-api-shape.ts';

type Json = Record<string, unknown>;

/** Every object of a document with where it stands. */
function* nodes(value: unknown, at = '#'): Generator<{ at: string; node: Json }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { at, node: value as Json };
  for (const [key, inner] of Object.entries(value)) yield* nodes(inner, `${at}/${key}`);
}

function resolve(document: unknown, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  return keys
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((inner, key) => (inner as Json | undefined)?.[key], document);
}

function twice(texts: readonly string[]): string[] {
  return texts.filter((one, at) => texts.indexOf(one) !== at);
}

const bracesOf = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

/** References that lead nowhere, and components that nothing leads to. */
function* referenceFaults(document: OpenApi) {
  const used = new Set<unknown>();
  for (const { at, node } of nodes(document)) {
    if (typeof node.$ref !== 'string' || at.endsWith('/properties')) continue;
    used.add(node.$ref);
    if (typeof resolve(document, node.$ref) !== 'object') yield `${at}: ${node.$ref} is not there`;
  }
  const { schemas, headers, responses } = document.components;
  for (const [kind, named] of Object.entries({ schemas, headers, responses }))
    for (const name of Object.keys(named))
      if (!used.has(`#/components/${kind}/${name}`)) yield `${name} of ${kind} is not used`;
}

/** Fields that are demanded of a closed object which has no such property. */
function* demandFaults(document: OpenApi) {
  for (const { at, node } of nodes(document)) {
    if (!Array.isArray(node.required) || typeof node.properties !== 'object') continue;
    for (const name of node.required)
      if (!Object.hasOwn(node.properties as Json, name))
        yield `${at} demands ${name}, which it does not have`;
  }
}

function* operationFaults(document: OpenApi) {
  const all = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  );
  const ids = all.map(({ operation }) => operation.operationId);
  for (const id of twice(ids)) yield `the operation ${id} is there twice`;
  for (const path of twice(Object.keys(document.paths).map((path) => path.replace(/\{\w+\}/g, '{}'))))
    yield `the path ${path} is there twice`;
  for (const { path, operation } of all) {
    const parameters = operation.parameters.map(
      (one) => ('$ref' in one ? resolve(document, one.$ref) : one) as { name: string; in: string },
    );
    const called = `${operation.operationId} ${path}`;
    for (const key of twice(parameters.map((one) => `${one.in} ${one.name}`)))
      yield `${called}: the parameter ${key} is there twice`;
    const declared = parameters.filter((one) => one.in === 'path').map(({ name }) => name);
    for (const name of bracesOf(path).filter((one) => !declared.includes(one)))
      yield `${called}: ${name} is not declared`;
    for (const name of declared.filter((one) => !bracesOf(path).includes(one)))
      yield `${called}: ${name} is not in the path`;
    if (!Object.keys(operation.responses).some((code) => code.startsWith('2')))
      yield `${called}: nothing says what success is`;
  }
}

function* securityFaults({ security, components }: OpenApi) {
  for (const name of security.flatMap((one) => Object.keys(one)))
    if (!Object.hasOwn(components.securitySchemes, name)) yield `the scheme ${name} is not there`;
}

/** What is wrong with an OpenAPI 3.1 document of the kinds we write: its shape, or else what points within it. */
export function openApiFaults(value: unknown): string[] {
  const read = z.safeParse(openApiShape, value);
  if (!read.success) return read.error.issues.map((issue) => `#/${issue.path.join('/')}: ${issue.message}`);
  const checks = [referenceFaults, demandFaults, operationFaults, securityFaults];
  return checks.flatMap((check) => [...check(read.data)]);
}
