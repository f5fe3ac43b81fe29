import { type ChildProcess, spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/*
 * Somebody who has nothing but the sandbox's own page and `fetch` integrates a store, from its credentials to a saved
 * recovery sequence. Nothing of ours is imported here.
 */

const patience = 120_000;
const folder = mkdtempSync(join(tmpdir(), 'resgate-stranger-'));
const started: ChildProcess[] = [];

/** `npm run sandbox` from the sources, with an environment that has nothing of ours in it. */
function start(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main-sandbox.ts', ...args], {
    env: { PATH: process.env.PATH ?? '', PORT: '0', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.push(child);
  let output = '';
  let errors = '';
  child.stderr.on('data', (chunk) => (errors += chunk));
  const said = new Promise<string>((resolve) => {
    child.stdout.on('data', (chunk) => {
      output += chunk;
      const address = /The sandbox is at (http:\/\/[^/]+)/.exec(output)?.[1];
      if (address) resolve(address);
    });
    child.on('close', () => resolve(''));
  });
  const ended = once(child, 'close').then(([code]) => ({ code, errors }));
  return { child, said, ended, output: () => output };
}

type Json = Record<string, never> & { data: never };
type Credential = { alias: string; headers: Record<string, string> };

let origin = '';
let echoed = '';
let shop: Credential;

/** A call as the page shows them. */
async function call(method: string, path: string, body?: object) {
  const init = { method, headers: { ...shop.headers, ...(body && { 'Content-Type': 'application/json' }) } };
  const answer = await fetch(`${origin}/v2${path.replace('{alias}', shop.alias)}`, {
    ...init,
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  return { status: answer.status, headers: answer.headers, json: (text ? JSON.parse(text) : null) as never };
}

async function read<T>(path: string): Promise<T> {
  const { status, json } = await call('GET', path);
  expect([path, status]).toEqual([path, 200]);
  return json;
}

beforeAll(async () => {
  const sandbox = start(['--carts', '240']);
  origin = await sandbox.said;
  echoed = sandbox.output();
  if (!origin) throw new Error((await sandbox.ended).errors);
  const page = await (await fetch(`${origin}/`, { headers: { 'Accept-Language': 'en' } })).text();
  const shown = [...page.matchAll(/<dt>([^<]+)<\/dt><dd><code>([^<]+)/g)].map(([, name, value]) => [
    name,
    value,
  ]);
  const facts = Object.fromEntries(shown.slice(0, 3)) as Record<string, string>;
  shop = {
    alias: facts.alias ?? '',
    headers: { 'User-Token': facts['User-Token'] ?? '', 'User-Secret-Key': facts['User-Secret-Key'] ?? '' },
  };
}, patience);

afterAll(async () => {
  for (const child of started) if (child.exitCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

describe('a stranger', () => {
  it('is told the settings, and finds the address and the document', async () => {
    expect(echoed).toContain('SANDBOX_QUOTA 60');
    expect(echoed).toContain('SANDBOX_CACHE_MINUTES 30');
    expect(echoed).toContain('SANDBOX_ABANDON_MINUTES 15');
    expect(echoed).toContain('SANDBOX_SEED 1');
    const document = (await (await fetch(`${origin}/openapi.json`)).json()) as {
      openapi: string;
      servers: { url: string }[];
    };
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers[0]?.url).toBe(`${origin}/v2`);
  });

  it('learns whose credential it is', async () => {
    const { status, json } = await call('POST', '/auth/me');
    expect(status).toBe(200);
    const { data } = json as { data: { merchants: { data: { alias: string }[] } } };
    expect(data.merchants.data.map(({ alias }) => alias)).toContain(shop.alias);
    expect((await call('GET', '/auth/me')).status).toBe(405);
  });

  type Carts = {
    scroll_id: string;
    data: { id: number; transactions: { data: unknown[] } }[];
    meta: { pagination: { total: number; total_pages: number } };
  };

  it('reads all carts by pages, and the same by scroll', async () => {
    const paged: number[] = [];
    for (let page = 1, pages = 1; page <= pages; page += 1) {
      const list = await read<Carts>(`/{alias}/checkout/carts?limit=100&page=${page}`);
      paged.push(...list.data.map(({ id }) => id));
      pages = list.meta.pagination.total_pages;
      expect(list.meta.pagination.total).toBeGreaterThan(200);
    }
    const scrolled: number[] = [];
    for (let more = ''; ; ) {
      const list = await read<Carts>(`/{alias}/checkout/carts?scroll=true&limit=100${more}`);
      if (list.data.length === 0) break;
      scrolled.push(...list.data.map(({ id }) => id));
      more = `&scroll_id=${encodeURIComponent(list.scroll_id)}`;
    }
    expect(new Set(paged).size).toBe(paged.length);
    // One may become old enough to be listed between the two.
    expect(scrolled.slice(-paged.length)).toEqual(paged);
  });

  it('reads a cart and what its shopper tried to pay with', async () => {
    const list = await read<Carts>(
      '/{alias}/checkout/carts?status=payment_refused&include=customer,items&limit=5',
    );
    const [cart] = list.data;
    const one = await read<{ data: { id: number } }>(
      `/{alias}/checkout/carts/${cart?.id}?include=customer,items`,
    );
    expect(one.data.id).toBe(cart?.id);
    const { data } = await read<{ data: { status: string; amount: number }[] }>(
      `/{alias}/checkout/carts/${cart?.id}/transactions`,
    );
    expect(data.some(({ status }) => status === 'refused')).toBe(true);
  });

  it('is told how much is left of the quota, and waits no longer than a minute', async () => {
    const answers = await Promise.all(
      Array.from({ length: 61 }, () => call('GET', '/{alias}/checkout/banks')),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(60);
    const [refused] = answers.filter(({ status }) => status === 429);
    expect(refused?.headers.get('X-RateLimit-Limit')).toBe('60');
    expect(refused?.headers.get('X-RateLimit-Remaining')).toBe('0');
  });

  it('connects a gateway, takes a card with it, tries its installments, and takes it all back', async () => {
    type Gateways = { data: { alias: string; params: { data: string[] } }[] };
    const gateways = await read<Gateways>('/{alias}/checkout/gateways?include=form');
    const gateway = gateways.data.find(({ alias }) => alias === 'pagarme') ?? gateways.data[0];
    const params = Object.fromEntries((gateway?.params.data ?? []).map((name) => [name, 'inventado']));
    const made = await call('POST', '/{alias}/checkout/affiliations', {
      gateway_alias: gateway?.alias,
      name: 'Gateway do integrador',
      auto_capture: true,
      params,
    });
    expect(made.status).toBe(201);
    const affiliation = (made.json as { data: { id: number } }).data.id;

    type Payments = { data: { id: number; has_config: boolean; is_credit_card: boolean }[] };
    const payments = await read<Payments>('/{alias}/checkout/payments');
    const card = payments.data.find((one) => one.is_credit_card && !one.has_config)?.id ?? 0;
    const incomplete = await call('POST', `/{alias}/checkout/payments/${card}/config`, { payment_id: card });
    expect(incomplete.status).toBe(422);
    expect(Object.keys((incomplete.json as { errors: object }).errors)).toContain('affiliation_id');
    const config = await call('POST', `/{alias}/checkout/payments/${card}/config`, {
      payment_id: card,
      affiliation_id: affiliation,
      active: true,
      default_display: false,
      min_installment_value: 20,
      max_installments_without_tax: 3,
    });
    expect(config.status).toBe(201);
    const configId = (config.json as { data: { id: number } }).data.id;

    const rows = [1, 2, 3, 4].map((installment) => ({
      payment_id: card,
      installment,
      tax: installment > 3 ? 2.99 : 0,
      percent_discount: 0,
    }));
    expect(
      (await call('POST', `/{alias}/checkout/payments/${card}/installments`, { installments: rows })).status,
    ).toBe(200);
    const stored = await read<{ data: { tax: number }[] }>(
      `/{alias}/checkout/payments/${card}/installments?skipCache=true`,
    );
    expect(stored.data.map(({ tax }) => tax)).toEqual([0, 0, 0, 2.99]);
    const taxes = rows.map(
      ({ tax, installment }, at) =>
        `taxes[${at}][tax]=${tax}&taxes[${at}][installment]=${installment}&taxes[${at}][percent_discount]=0`,
    );
    const asked = `amount=1000&min_installment_value=20&max_installments_without_tax=3&${taxes.join('&')}`;
    const plan = await read<{ data: { installments: { installment_value: number; amount: number }[] } }>(
      `/{alias}/checkout/payments/${card}/installments/simulate?${asked}`,
    );
    expect(plan.data.installments.map((one) => [one.installment_value, one.amount])).toEqual([
      [1000, 1000],
      [500, 1000],
      [333.33, 1000],
      [268.96, 1075.85],
    ]);

    expect((await call('DELETE', `/{alias}/checkout/payments/${card}/config/${configId}`)).status).toBe(204);
    expect((await call('DELETE', `/{alias}/checkout/affiliations/${affiliation}`)).status).toBe(204);
    expect((await call('GET', `/{alias}/checkout/affiliations/${affiliation}?skipCache=true`)).status).toBe(
      404,
    );
  });

  it('saves a recovery sequence and reads back what was saved', async () => {
    type Config = { data: { active: boolean; messages: { data: Record<string, unknown>[] } } };
    const { data } = await read<Config>('/{alias}/config/carts/1');
    const messages = data.messages.data.map((message) => ({
      active: message.active,
      email_subject: message.email_subject,
      email_subject_multiple: message.email_subject_multiple,
      email_message: message.email_message,
      email_message_multiple: message.email_message_multiple,
      hours_delay: message.hours_delay,
    }));
    const wanted = [
      { ...messages[0], email_subject: '{name}, seu carrinho espera', hours_delay: 0.75 },
      ...messages.slice(1),
    ];
    const saved = await call('PUT', '/{alias}/config/carts/1', { active: true, messages: wanted });
    expect(saved.status).toBe(200);
    const again = await read<Config>('/{alias}/config/carts/1?skipCache=true');
    expect(again.data.messages.data).toMatchObject(wanted);
  });

  it('is told of an order by a signed webhook, and unsubscribes', async () => {
    let heard: (delivery: { request: IncomingMessage; body: string }) => void;
    const delivery = new Promise<{ request: IncomingMessage; body: string }>((resolve) => {
      heard = resolve;
    });
    const receiver = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk) => chunks.push(chunk));
      request.on('end', () => {
        response.writeHead(200).end();
        heard({ request, body: Buffer.concat(chunks).toString() });
      });
    }).listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/yampi`;
    const made = await call('POST', '/{alias}/webhooks', { name: 'Integração', url, events: ['order.paid'] });
    expect(made.status).toBe(201);
    const { id, secret_key } = (made.json as { data: { id: number; secret_key: string } }).data;

    // The page says how somebody buys: its carts are below /control.
    const [cart] = (await read<Carts>('/{alias}/checkout/carts?limit=1&skipCache=true')).data;
    const bought = await fetch(`${origin}/control/stores/${shop.alias}/carts/${cart?.id}`, {
      method: 'DELETE',
    });
    expect(bought.status).toBe(204);
    const { request, body } = await delivery;
    receiver.close();
    const signature = createHmac('sha256', secret_key).update(body).digest('base64');
    expect(request.headers['x-yampi-hmac-sha256']).toBe(signature);
    const told = JSON.parse(body) as { event: string; merchant: { alias: string }; resource: { id: number } };
    expect(told).toMatchObject({ event: 'order.paid', merchant: { alias: shop.alias } });
    expect((await read<Json>(`/{alias}/orders/${told.resource.id}`)).data).toMatchObject({
      id: told.resource.id,
    });
    expect((await call('GET', `/{alias}/checkout/carts/${cart?.id}?skipCache=true`)).status).toBe(404);
    expect((await call('DELETE', `/{alias}/webhooks/${id}`)).status).toBe(204);
  });
});

it('lives on its own when asked to, and stops when told', async () => {
  const sandbox = start(['--live', '--speed', '60', '--carts', '20'], { DATA_DIR: join(folder, 'live') });
  expect(await sandbox.said).toMatch(/^http/);
  expect(sandbox.output()).toContain('live: shoppers come and go, 60 times as fast as real time');
  sandbox.child.kill('SIGTERM');
  expect(await sandbox.ended).toEqual({ code: 0, errors: '' });
}, 120_000);

it.each([
  [['--carts', 'many'], {}, /^--carts must be a whole number from 0 to 1000000\.\n$/],
  [['--life'], {}, /^The sandbox takes --carts and --speed with a number, and --live\.\n$/],
  [[], { SANDBOX_QUOTA: 'none' }, /^SANDBOX_QUOTA must be a whole number from 1 to 100000\.\n$/],
])(
  '%j %j: one sentence, exit code 1',
  async (args, env: Record<string, string>, sentence) => {
    const { code, errors } = await start(args, env).ended;
    expect(errors).toMatch(sentence);
    expect(code).toBe(1);
  },
  patience,
);
