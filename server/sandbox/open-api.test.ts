import { describe, expect, it } from 'vitest';
import { type OperationName, operations } from '#contract/yampi/operations.ts';
import { openApiFaults } from '../../test/open-api-faults.ts';
import { openApiDocument } from './open-api.ts';

type Parameter = { name: string; in: string; required?: boolean; schema: object };
type Described = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: object;
  responses: Record<string, { description?: string; content?: object; $ref?: string }>;
};
type Document = {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, unknown> };
};

const read = (): Document => JSON.parse(JSON.stringify(openApiDocument('http://127.0.0.1:4010')));
const document = read();
const described = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
);
const one = (name: OperationName) => {
  const found = described.find(({ operationId }) => operationId === name);
  if (!found) throw new RangeError(name);
  return found;
};

describe('the document', () => {
  it('is OpenAPI 3.1 throughout', () => {
    expect(openApiFaults(document)).toEqual([]);
    expect(document).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'http://127.0.0.1:4010/v2' }],
      security: [{ userToken: [], userSecretKey: [] }],
      components: {
        securitySchemes: {
          userToken: { in: 'header', name: 'User-Token' },
          userSecretKey: { in: 'header', name: 'User-Secret-Key' },
        },
      },
    });
  });

  it('has every operation of the contract once, under its own name', () => {
    const names = described.map(({ operationId }) => operationId);
    expect(names.toSorted()).toEqual(Object.keys(operations).toSorted());
    for (const { operationId, path, method, requestBody, responses } of described) {
      const operation = operations[operationId as OperationName];
      expect([path, method.toUpperCase()]).toEqual([operation.path, operation.method]);
      expect(Boolean(requestBody)).toBe('body' in operation);
      const [success, ...others] = Object.entries(responses).filter(([code]) => code.startsWith('2'));
      expect(others).toEqual([]);
      expect('content' in (success?.[1] ?? {})).toBe(success?.[0] !== '204');
    }
  });

  it('has the parameters of a simulation as the wire has them', () => {
    const asked = one('simulateInstallments').parameters.filter((parameter) => parameter.in === 'query');
    expect(asked.map(({ name, required }) => [name, required])).toEqual([
      ['amount', true],
      ['min_installment_value', true],
      ['max_installments_without_tax', true],
      ['currency', false],
      ['taxes', false],
      ['skipCache', false],
    ]);
    const taxes = asked.find(({ name }) => name === 'taxes');
    expect(taxes).toMatchObject({ style: 'form', explode: true, schema: { type: 'object' } });
    const { patternProperties = {} } = (taxes?.schema ?? {}) as { patternProperties?: object };
    const known = (name: string) =>
      Object.keys(patternProperties).some((pattern) => new RegExp(pattern, 'u').test(name));
    for (const field of ['tax', 'installment', 'percent_discount'])
      for (const key of ['0', '17', 'visa à vista']) expect(known(`taxes[${key}][${field}]`)).toBe(true);
    expect(['taxes', 'taxes[0]', 'taxes[0][id]', 'xtaxes[0][tax]'].some(known)).toBe(false);
  });
});

describe('a fault is found where', () => {
  const operation = (broken: Document) => broken.paths['/{alias}/checkout/carts']?.get as Described;
  const cases: Record<string, (broken: Document) => void> = {
    'a reference leads nowhere': (broken) => {
      operation(broken).responses[404] = { $ref: '#/components/responses/none' };
    },
    'a component is not used': (broken) => {
      broken.components.schemas.Spare = { type: 'string' };
    },
    'a parameter of the path is missing': (broken) => {
      operation(broken).parameters = operation(broken).parameters.filter(({ name }) => name !== 'alias');
    },
    'a parameter of the path is optional': (broken) => {
      for (const parameter of operation(broken).parameters) parameter.required = false;
    },
    'a parameter is not in the path': (broken) => {
      operation(broken).parameters.push({ name: 'x', in: 'path', required: true, schema: {} });
    },
    'a parameter is there twice': (broken) => {
      operation(broken).parameters.push({ name: 'q', in: 'query', schema: {} });
    },
    'an operation is there twice': (broken) => {
      operation(broken).operationId = 'getCart';
    },
    'a response has no description': (broken) => {
      operation(broken).responses[200] = { content: {} };
    },
    'a status is none': (broken) => {
      operation(broken).responses[99] = { description: 'Odd.' };
    },
    'success is not described': (broken) => {
      delete operation(broken).responses[200];
    },
    'a GET has a body': (broken) => {
      operation(broken).requestBody = { content: {} };
    },
    'a word of OpenAPI 3.0 is left': (broken) => {
      broken.components.schemas.Cart = { type: 'object', nullable: true };
    },
    'a type is unknown': (broken) => {
      broken.components.schemas.Cart = { type: 'map' };
    },
    'a pattern does not compile': (broken) => {
      broken.components.schemas.Cart = { type: 'string', pattern: '(' };
    },
    'a demanded field is not there': (broken) => {
      broken.components.schemas.Cart = { type: 'object', properties: {}, required: ['id'] };
    },
    'another version is meant': (broken) => {
      broken.openapi = '3.0.3';
    },
    'a scheme is not there': (broken) => {
      Object.assign(broken, { security: [{ bearer: [] }] });
    },
  };

  it.each(Object.entries(cases))('%s', (_, breakIt) => {
    const broken = read();
    breakIt(broken);
    expect(openApiFaults(broken)).not.toEqual([]);
  });
});
