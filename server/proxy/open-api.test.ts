import { expect, test } from 'vitest';
import { endpoints } from '#contract/app/endpoints.ts';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';

const { db } = testDatabase();

test('the document has every operation of the contract, and anyone may read it', async () => {
  const { app } = testApp(db);
  const response = await app.request('/api/openapi.json');
  expect(response.status).toBe(200);
  const document = await response.json();
  expect(document.openapi).toBe('3.1.0');
  for (const { name, method, path } of Object.values(endpoints))
    expect(document.paths[path][method.toLowerCase()].operationId).toBe(name);
});

test('hidden fields are documented as the header that carries them', async () => {
  const { app } = testApp(db);
  const document = await (await app.request('/api/openapi.json')).json();
  const parameters: { in: string; name: string }[] = document.paths[endpoints.listCarts.path].get.parameters;
  expect(parameters).toContainEqual(expect.objectContaining({ in: 'header', name: 'X-Resgate-Query' }));
  expect(parameters).toContainEqual(expect.objectContaining({ in: 'path', name: 'alias', required: true }));
  expect(parameters.filter(({ name }) => name === 'q')).toEqual([]);
});
