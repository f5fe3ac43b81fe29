import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { deskActs } from '#server/desk/schema.ts';
import type { Mirror } from '#server/mirror/mirror.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { canary, cart } from './fake-mirror.ts';
import { ownDatabase } from './own-database.ts';
import { ourStore, testApp } from './test-app.ts';

const own = ownDatabase();
const store = `/api/stores/${ourStore.alias}`;
const secret = 'https://seguro.loja.example.com/cart?cart_token=segredo&utm_source=Planilha';

/** Yampi with one cart's link. */
function yampiWith(purchaseUrl: string | null): YampiClient {
  return {
    call: async () => ({ spreadsheet: { purchase_url: purchaseUrl } }) as never,
    close: async () => {},
  };
}

/** Customers of the test's own, because all tests share the store's desk. */
let made = 90_000;
function newCustomer() {
  const customerId = String(++made);
  const cartId = `${made}1`;
  return { customerId, cartId, at: `${store}/carts/${customerId}/${cartId}/contact` };
}

/** A mirror in which every cart exists, under the customer it is asked for with. */
const anyCart: Partial<Mirror> = {
  getCart: async (_, customerId, id) => ({ ...cart, customerId, id }),
  openCartsOf: async (_, customers) =>
    customers.map((customerId) => ({ customerId, cartId: `${customerId}1` })),
};

async function desk(purchaseUrl: string | null = secret, upstream: Partial<Mirror> = {}) {
  const app = testApp(own.db, { yampi: yampiWith(purchaseUrl), upstream: { ...anyCart, ...upstream } });
  const cookie = await app.signIn('support', { alias: ourStore.alias });
  const other = await app.signIn('support', { alias: ourStore.alias });
  const send =
    (as: string) =>
    async (path: string, body?: object, method = 'POST') => {
      const text = body && JSON.stringify(body);
      const response = await app.call(path, { method, cookie: as, ...(text && { body: text }) });
      return { status: response.status, body: await response.json() };
    };
  return {
    ...app,
    post: send(cookie),
    postAsOther: send(other),
    get: (path: string) => send(cookie)(path, undefined, 'GET'),
  };
}

const opening = (more: object = {}) => ({
  actId: randomUUID(),
  channel: 'whatsapp',
  text: 'Oi, {nome}!\n{link}',
  templateId: null,
  despite: [],
  ...more,
});

test('of two agents who open the contact at once one gets it, 500 times', async () => {
  const { post, postAsOther } = await desk();
  for (let n = 0; n < 500; n++) {
    const { at } = newCustomer();
    const answers = await Promise.all([
      post(at, opening({ text: 'Oi, {nome}!' })),
      postAsOther(at, opening({ text: 'Oi, {nome}!' })),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'barred',
      fields: { barriers: ['contacting', 'cool_down'] },
    });
  }
}, 60_000);

test('a contact sent twenty times at once is one act, and every answer leads to the same place', async () => {
  const { post, get } = await desk();
  const { at, customerId } = newCustomer();
  const body = opening();
  const answers = await Promise.all(Array.from({ length: 20 }, () => post(at, body)));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]?.status).toBe(200);
  const { body: listed } = await get(`${store}/acts?customer=${customerId}`);
  expect(listed.acts).toHaveLength(1);
  expect(listed.acts[0]).toMatchObject({ kind: 'contact', text: body.text, sent: null });
});

test('WhatsApp opens with the text filled in and the link under our UTM, which nothing else tells', async () => {
  const { post, get, lines } = await desk();
  const { at } = newCustomer();
  const offer = await get(at);
  expect(offer.body).toMatchObject({ barriers: [], situation: 'refused', phone: '****-4321' });
  expect(offer.body.templates[0].situation).toBe('refused');
  const opened = await post(at, opening());
  const target = new URL(opened.body.target);
  expect(target.href).toMatch(/^https:\/\/wa\.me\/5511987654321\?text=/);
  expect(target.searchParams.get('text')).toBe(
    'Oi, Zulmira!\nhttps://seguro.loja.example.com/cart?cart_token=segredo&utm_source=resgate&utm_medium=whatsapp&utm_campaign=carrinho_abandonado',
  );
  const told = [JSON.stringify(offer.body), JSON.stringify({ ...opened.body, target: '' }), ...lines].join(
    '\n',
  );
  expect(told).not.toMatch(/segredo|11987654321/);
  expect(lines.join('\n')).not.toMatch(/Zulmira|wa\.me/);
});

test('each channel leads elsewhere; a copied link or number is no contact', async () => {
  const { post, get } = await desk();
  const { at } = newCustomer();
  const target = async (channel: string) => (await post(at, opening({ channel }))).body.target;
  expect(await target('phone')).toBe(canary.phone);
  expect(await target('link')).toContain('utm_medium=link');
  expect((await get(at)).body.barriers).toEqual([]);
  expect(await target('email')).toMatch(
    /^mailto:zulmira@canarios\.example\.com\?subject=Seu%20carrinho%20na%20Loja%20A&body=Oi/,
  );
  expect((await get(at)).body.barriers).toMatchObject([{ code: 'cool_down' }]);
});

test.each(['javascript:alert(1)', 'http://loja.example.com', null])(
  'a link like %j leads nowhere, and nothing is written down',
  async (link) => {
    const { post, get } = await desk(link);
    const { at, customerId } = newCustomer();
    expect(await post(at, opening({ channel: 'link' }))).toMatchObject({
      status: 502,
      body: { code: 'upstream_bad_response' },
    });
    expect((await post(at, opening())).status).toBe(502);
    expect((await get(`${store}/acts?customer=${customerId}`)).body.acts).toEqual([]);
    expect((await post(at, opening({ text: 'Oi!' }))).status).toBe(200);
  },
);

test('a wall stands whatever is set aside, and Yampi is asked for no link', async () => {
  const calls: string[] = [];
  const { post } = await desk(secret, {
    getCart: async (_, customerId, id) => {
      calls.push(id);
      return { ...cart, customerId, id, reach: 'refused', nextEmailAt: '2026-11-20T12:10:00.000Z' };
    },
  });
  const { at } = newCustomer();
  const barred = await post(at, opening({ despite: ['refused', 'email_soon'] }));
  expect(barred).toMatchObject({ status: 409, body: { code: 'barred', fields: { barriers: ['refused'] } } });
  expect((await post(at, opening())).body.fields.barriers).toEqual(['refused', 'email_soon']);
  expect(calls).toHaveLength(2);
});

test('a customer of whom nothing sane is known is offered what there is', async () => {
  const hostile = {
    ...cart,
    name: `{link} \u202e${'x'.repeat(200)} 🎉`,
    firstItem: '{nome}\n\u2028<script>',
    items: [],
    totalCents: null,
    email: 'ana@example.com?bcc=mallory@example.com',
    totals: { ...cart.totals, discountCents: -5, totalCents: null },
  };
  const { post, get } = await desk(secret, {
    getCart: async (_, customerId, id) => ({ ...hostile, customerId, id }),
  });
  const { at } = newCustomer();
  expect((await get(at)).body.values).toMatchObject({
    nome: null,
    produto: '{nome} <script>',
    produtos: null,
    valor: null,
    cupom: null,
  });
  const email = await post(at, opening({ channel: 'email' }));
  expect(email).toMatchObject({ status: 422, body: { fields: { channel: [expect.any(String)] } } });
  const opened = await post(at, opening({ text: '{nome}, vimos {produto}.\nTotal {valor}' }));
  expect(new URL(opened.body.target).searchParams.get('text')).toBe('Vimos {nome} <script>.');
  const blank = await post(newCustomer().at, opening({ text: 'Total {valor}' }));
  expect(blank).toMatchObject({ status: 422, body: { fields: { text: [expect.any(String)] } } });
});

test('acts name carts that exist, and people who work here', async () => {
  const { post, signIn, call } = await desk(secret, {
    knownCarts: async (_, asked) => asked.filter(({ cartId }) => cartId !== '404'),
  });
  const { customerId, cartId } = newCustomer();
  const act = (deed: object, carts = [{ customerId, cartId }]) =>
    post(`${store}/acts`, { actId: randomUUID(), carts, deed });
  expect((await act({ kind: 'won' }, [{ customerId, cartId: '404' }])).status).toBe(404);
  const twice = [
    { customerId, cartId },
    { customerId, cartId },
  ];
  expect((await act({ kind: 'replied' }, twice)).body.act.carts).toEqual([{ customerId, cartId }]);
  expect((await act({ kind: 'note', text: 'a\0b' })).status).toBe(422);
  expect((await act({ kind: 'note', text: '  ' })).status).toBe(422);
  expect(await act({ kind: 'snooze', until: '2020-01-01' })).toMatchObject({
    status: 422,
    body: { fields: { 'deed.until': [expect.any(String)] } },
  });

  await signIn('marketer', { alias: ourStore.alias });
  const response = await call(`${store}/desk`, { cookie: await signIn('owner', { alias: ourStore.alias }) });
  const { agents, won } = (await response.json()) as { agents: { id: string; name: string }[]; won: object };
  expect(new Set(agents.map(({ name }) => name))).toEqual(new Set(['Pessoa owner', 'Pessoa support']));
  expect(won).toEqual({ since: '2026-11-01T03:00:00.000Z', count: 2, totalCents: 25_980, byContact: 1 });
  const [agent] = agents;
  const assigned = await act({ kind: 'assign', assigneeId: agent?.id });
  expect(assigned.body.changes[0].triage.assignee).toEqual(agent);
  expect((await act({ kind: 'assign', assigneeId: null })).body.changes[0].triage.assignee).toBeNull();
  expect((await act({ kind: 'assign', assigneeId: 'nobody' })).body.fields).toHaveProperty([
    'deed.assigneeId',
  ]);
});

test('what is undone is undone by who did it or an owner', async () => {
  const { post, postAsOther } = await desk();
  const { customerId, cartId } = newCustomer();
  const done = await post(`${store}/acts`, {
    actId: randomUUID(),
    carts: [{ customerId, cartId }],
    deed: { kind: 'opted_out' },
  });
  const undo = `${store}/acts/${done.body.act.id}/undo`;
  expect((await postAsOther(undo)).status).toBe(403);
  const undone = await post(undo);
  expect(undone.body.changes[0].triage).toMatchObject({ state: 'new', version: 2 });
  expect(await post(undo)).toEqual(undone);
});

test('an act that was done is told, though its cart and its assignee are gone since', async () => {
  const known = { carts: true };
  const { post } = await desk(secret, { knownCarts: async (_, asked) => (known.carts ? [...asked] : []) });
  const { customerId, cartId } = newCustomer();
  const body = { actId: randomUUID(), carts: [{ customerId, cartId }], deed: { kind: 'replied' } };
  const done = await post(`${store}/acts`, body);
  expect(done.status).toBe(200);
  known.carts = false;
  expect(await post(`${store}/acts`, body)).toEqual(done);
  expect((await post(`${store}/acts`, { ...body, actId: randomUUID() })).status).toBe(404);
  await post(`${store}/acts/${body.actId}/undo`);
  const again = await post(`${store}/acts`, body);
  expect(again.body.act.undone).toMatchObject({ by: { name: 'Pessoa support' } });
  expect(again.body.changes[0].triage.state).toBe('new');
});

test('a withdrawn contact leads nowhere when it is sent again; its template is kept', async () => {
  const { post } = await desk();
  const { at } = newCustomer();
  const body = opening({ templateId: 'modelo-1' });
  expect((await post(at, body)).status).toBe(200);
  const [row] = await own.db.select().from(deskActs).where(eq(deskActs.id, body.actId));
  expect(row?.templateId).toBe('modelo-1');
  await post(`${store}/acts/${body.actId}/undo`);
  const again = await post(at, body);
  expect(again).toMatchObject({ status: 409, body: { code: 'conflict' } });
  expect(JSON.stringify(again.body)).not.toContain('wa.me');
});

test('numbers are shown thirty times an hour, like all that is revealed; the same one again counts once', async () => {
  const { post, postAsOther } = await desk();
  const phone = (at = newCustomer().at, body = opening({ channel: 'phone' })) => post(at, body);
  const { at, customerId, cartId } = newCustomer();
  const body = opening({ channel: 'phone' });
  for (let times = 0; times < 3; times++) expect((await phone(at, body)).body.target).toBe(canary.phone);
  const reveal = `${store}/carts/${customerId}/${cartId}/reveal`;
  expect((await post(reveal, { reason: 'Pix parado' })).status).toBe(200);
  for (let times = 2; times < 30; times++) expect((await phone()).status).toBe(200);
  const refused = await phone();
  expect(refused).toMatchObject({ status: 429, body: { code: 'rate_limited' } });
  expect(JSON.stringify(refused.body)).not.toContain(canary.phone);
  expect((await post(reveal, { reason: 'Pix parado' })).status).toBe(429);
  expect((await phone(at, body)).body.target).toBe(canary.phone);
  expect((await postAsOther(newCustomer().at, opening({ channel: 'phone' }))).status).toBe(200);
});
