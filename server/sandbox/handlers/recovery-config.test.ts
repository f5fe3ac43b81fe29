import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations } from '#contract/yampi/operations.ts';
import { readSample } from '#contract/yampi/read-sample.ts';
import { testDatabase } from '../../../test/test-database.ts';
import { unlikeSample } from '../../../test/unlike-sample.ts';
import type { SandboxStore } from '../create-store.ts';
import { createTestSandbox } from '../test-sandbox.ts';

const { pool } = testDatabase();
const sandbox = await createTestSandbox(pool);
const path = 'config/carts/1';
const texts = {
  active: true,
  email_subject: '{name}, volte',
  email_subject_multiple: '{name}, voltem',
  email_message: 'Um produto espera.',
  email_message_multiple: 'Produtos esperam.',
  hours_delay: 2.5,
};

async function read(store: SandboxStore, query = '?skipCache=true') {
  const { body } = await sandbox.ask(store, path + query);
  return z.parse(operations.getRecoveryConfig.response, body);
}

function put(store: SandboxStore, messages: readonly object[], active = true) {
  return sandbox.ask(store, path, { method: 'PUT', body: { active, messages } });
}

/** A message as a client sends back what it read. */
function sentBack({ promocode_id, id, ...message }: Awaited<ReturnType<typeof read>>['messages'][number]) {
  return { ...message, id: Number(id) };
}

describe('recovery messages', () => {
  it('look as the documents show them', async () => {
    const store = await sandbox.store({ carts: 1 });
    const { body } = await sandbox.ask(store, path);
    expect(unlikeSample(readSample('carts-config'), body)).toEqual([]);
    const config = z.parse(operations.getRecoveryConfig.response, body);
    expect(config).toMatchObject({
      id: '1',
      active: true,
      email_frequency: 4,
      email_hours_delay: 0.5,
      promocode_in_first_email: false,
    });
    expect(config.updated_at).toBe(config.created_at);
    expect(config.messages.map((row) => [row.id, row.hours_delay, row.promocode_id])).toEqual([
      ['1', 0.5, null],
      ['2', 4, '701'],
      ['3', 48, '702'],
      ['4', 168, '703'],
    ]);
    const storeIds = new Set(body.data.messages.data.map((row: { store_id: number }) => row.store_id));
    expect([...storeIds]).toEqual([expect.any(Number)]);
  });

  it('are replaced whole: ids that are sent stay with their coupon, others are new, the rest is gone', async () => {
    const store = await sandbox.store({ carts: 1 });
    const [, second, third] = (await read(store)).messages;
    if (!second || !third) throw new Error('messages are missing');
    const kept = await read(store, '');
    const answer = await put(store, [
      { ...sentBack(third), active: false },
      texts,
      { ...sentBack(second), email_subject: 'Outro' },
    ]);
    expect(answer.status).toBe(200);
    expect(unlikeSample(readSample('carts-config-updated'), answer.body)).toEqual([]);
    const after = z.parse(operations.updateRecoveryConfig.response, answer.body);
    expect(after.messages.map((row) => [row.id, row.promocode_id, row.email_subject])).toEqual([
      ['3', '702', third.email_subject],
      ['5', null, '{name}, volte'],
      ['2', '701', 'Outro'],
    ]);
    expect(after).toMatchObject({
      email_frequency: 2,
      email_hours_delay: 2.5,
      promocode_in_first_email: false,
    });
    expect(await read(store, '')).toEqual(kept);
    expect(await read(store)).toEqual(after);
    sandbox.pass(30 * 60_000);
    expect(await read(store, '')).toEqual(after);
  });

  it('never get the id of one that is gone', async () => {
    const store = await sandbox.store({ carts: 1 });
    const ids = async () => (await read(store)).messages.map((row) => row.id);
    await put(store, [texts, texts]);
    expect(await ids()).toEqual(['5', '6']);
    await put(store, [texts]);
    expect(await ids()).toEqual(['7']);
    const gone = await put(store, [{ ...texts, id: 6 }, texts, { ...texts, id: 7 }, { ...texts, id: 7 }]);
    expect(gone.status).toBe(422);
    expect(gone.body.errors).toEqual({
      'messages.0.id': ['A mensagem não existe nesta configuração.'],
      'messages.3.id': ['A mensagem está repetida.'],
    });
    expect(await ids()).toEqual(['7']);
  });

  it('keep an SMS that is left out, and lose it by null', async () => {
    const store = await sandbox.store({ carts: 1 });
    const sms = async () => (await read(store)).messages.map((row) => row.sms_message);
    await put(store, [{ ...texts, id: 1, sms_message: 'Volte!' }]);
    expect(await sms()).toEqual(['Volte!']);
    await put(store, [{ ...texts, id: 1 }]);
    expect(await sms()).toEqual(['Volte!']);
    await put(store, [{ ...texts, id: 1, sms_message: null }]);
    expect(await sms()).toEqual([null]);
  });

  it('reach the carts that are abandoned after the change, not those before', async () => {
    const store = await sandbox.store({ carts: 1 });
    const cart = async () => (await sandbox.control('POST', `/${store.alias}/carts`, {})).json();
    const before = await cart();
    sandbox.pass(20 * 60_000);
    await put(store, [{ ...texts, id: 2 }]);
    const after = await cart();
    sandbox.pass(20 * 60_000);
    const { body } = await sandbox.ask(store, 'checkout/carts?limit=3&skipCache=true');
    const turns = (id: number) =>
      body.data
        .find((row: { id: number }) => row.id === id)
        .emails.data.map((email: { promocode_id: number | null; subject: string }) => email.promocode_id);
    expect(turns(before.id)).toEqual([null, 701, 702, 703]);
    expect(turns(after.id)).toEqual([701]);
  });

  it('stop when the config is switched off, and stay written', async () => {
    const store = await sandbox.store({ carts: 1 });
    const off = await put(store, [{ ...texts, active: false }], false);
    expect(off.body.data).toMatchObject({ active: false, email_frequency: 0, email_hours_delay: 2.5 });
    expect(off.body.data.messages.data).toHaveLength(1);
  });

  it('get their first texts back by a reset, and the switch stays', async () => {
    const store = await sandbox.store({ carts: 1 });
    const before = await read(store);
    await put(store, [texts], false);
    sandbox.pass(60_000);
    const reset = await sandbox.ask(store, `${path}/reset`, { method: 'PUT' });
    expect(reset.status).toBe(200);
    expect(unlikeSample(readSample('carts-config'), reset.body)).toEqual([]);
    const after = await read(store);
    expect(z.parse(operations.getRecoveryConfig.response, reset.body)).toEqual(after);
    expect(after).toEqual({ ...before, active: false, updated_at: after.updated_at });
    expect(Date.parse(after.updated_at ?? '') - Date.parse(before.updated_at ?? '')).toBeGreaterThan(60_000);
    const count = await pool.query(
      'select count(*)::int as n from sandbox.recovery_revisions r join sandbox.stores s on s.id = r.store_id where s.alias = $1',
      [store.alias],
    );
    expect(count.rows[0].n).toBe(3);
  });

  it.each(['2', '0', 'abc'])('of config %s are not there', async (id) => {
    const store = await sandbox.store({ carts: 1 });
    const body = { active: true, messages: [texts] };
    expect((await sandbox.ask(store, `config/carts/${id}`)).status).toBe(404);
    expect((await sandbox.ask(store, `config/carts/${id}`, { method: 'PUT', body })).status).toBe(404);
    expect((await sandbox.ask(store, `config/carts/${id}/reset`, { method: 'PUT' })).status).toBe(404);
  });

  it('of one store are not another’s', async () => {
    const [store, other] = [await sandbox.store({ carts: 1 }), await sandbox.store({ carts: 1 })];
    const before = await read(other);
    await put(store, [texts]);
    expect(await read(other)).toEqual(before);
    expect((await put(other, [{ ...texts, id: 5 }])).status).toBe(422);
  });
});
