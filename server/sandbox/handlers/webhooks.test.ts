import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const body = { name: 'Pedidos', url: 'https://hooks.example.com/y', events: ['order.paid'] };

describe('webhooks', () => {
  it('are made, read, changed and deleted', async () => {
    const store = await sandbox.store({ carts: 1 });
    const made = await sandbox.call(store, 'webhooks', { method: 'POST', body });
    expect(made.status).toBe(201);
    const { id, secret_key } = z.parse(operations.createWebhook.response, await made.json());
    expect(secret_key).toMatch(/^wh_.{32}$/);

    const changed = { ...body, events: ['order.paid', 'cart.reminder'] };
    const put = await sandbox.call(store, `webhooks/${id}`, { method: 'PUT', body: changed });
    expect(put.status).toBe(200);
    const read = await (await sandbox.call(store, `webhooks/${id}?skipCache=true`)).json();
    expect(z.parse(operations.getWebhook.response, read)).toMatchObject({
      ...changed,
      secret_key,
      active: true,
    });
    const list = await (await sandbox.call(store, 'webhooks?skipCache=true')).json();
    expect(z.parse(operations.listWebhooks.response, list).rows.map((row) => row.id)).toEqual([id]);

    const gone = await sandbox.call(store, `webhooks/${id}`, { method: 'DELETE' });
    expect([gone.status, await gone.text()]).toEqual([204, '']);
    for (const method of ['GET', 'DELETE']) {
      expect((await sandbox.call(store, `webhooks/${id}?skipCache=true`, { method })).status).toBe(404);
    }
  });

  it('know the catalogue of events, which is no webhook, and refuse any other', async () => {
    const store = await sandbox.store({ carts: 1 });
    const catalogue = await (await sandbox.call(store, 'webhooks/events')).json();
    expect(z.parse(operations.listWebhookEvents.response, catalogue)).toContain('order.paid');
    const wrong = { ...body, events: ['order.paid', 'order.eaten'] };
    const refused = await sandbox.call(store, 'webhooks', { method: 'POST', body: wrong });
    expect(refused.status).toBe(422);
    expect((await refused.json()).errors).toEqual({ 'events.1': ['O evento não existe.'] });
  });

  it('are limited by the plan', async () => {
    const store = await sandbox.store({ carts: 1 });
    const statuses = [];
    for (let at = 0; at < 21; at++) {
      statuses.push((await sandbox.call(store, 'webhooks', { method: 'POST', body })).status);
    }
    expect(statuses).toEqual([...Array(20).fill(201), 422]);
  });
});
