import { describe, expect, it } from 'vitest';
import { testDatabase } from '../../test/test-database.ts';
import { createTestSandbox, credentialOf } from './test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const store = await sandbox.store({ carts: 1 });
const path = `/v2/${store.alias}/webhooks`;

async function post(text: string) {
  return sandbox.app.request(path, { method: 'POST', headers: credentialOf(store), body: text });
}

async function errorsOf(body: unknown) {
  const answer = await post(JSON.stringify(body));
  expect(answer.status).toBe(422);
  const { message, errors, status_code } = await answer.json();
  expect([message, status_code]).toEqual(['422 Unprocessable Entity', 422]);
  return errors;
}

describe('a body that is refused', () => {
  it('names each field, in Portuguese, by its kind of failure', async () => {
    expect(await errorsOf({ name: '', url: 7, events: 'order.paid', colour: 'red' })).toEqual({
      name: ['Campo obrigatório.'],
      url: ['O campo deve ser um texto.'],
      events: ['O campo deve ser uma lista.'],
      colour: ['Campo desconhecido.'],
    });
    expect(await errorsOf({ name: 'x'.repeat(256), url: 'ftp://example.com', events: [] })).toEqual({
      name: ['O valor é maior que o permitido.'],
      url: ['O formato do campo é inválido.'],
      events: ['Campo obrigatório.'],
    });
    expect(await errorsOf({ name: null, url: 'https://example.com', events: ['order.paid', 3] })).toEqual({
      name: ['Campo obrigatório.'],
      'events.1': ['O campo deve ser um texto.'],
    });
  });

  it('is 400 when it is no JSON, 413 when it is too large, 422 when it is missing or no object', async () => {
    expect((await post('{"name":')).status).toBe(400);
    expect((await post(`"${'x'.repeat(1024 * 1024)}"`)).status).toBe(413);
    for (const text of ['', 'null', '7']) expect((await post(text)).status).toBe(422);
  });

  it('is looked at after the credential', async () => {
    const answer = await sandbox.app.request(path, { method: 'POST', body: '{' });
    expect(answer.status).toBe(401);
  });
});

it('a write leaves the kept answers as they are: only skipCache=true sees it', async () => {
  const count = async (query: string) =>
    (await (await sandbox.call(store, `webhooks?${query}`)).json()).meta.pagination.total;
  const before = await count('');
  await post(JSON.stringify({ name: 'n', url: 'https://example.com/h', events: ['order.paid'] }));
  expect([await count(''), await count('skipCache=true')]).toEqual([before, before + 1]);
});
