import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import type { CartExport } from '#contract/app/exports.ts';
import { hiddenQueryHeader, type Role } from '#contract/endpoint.ts';
import { createExports } from '#server/desk/exports.ts';
import { deskExports } from '#server/desk/schema.ts';
import { audit } from '#server/store/schema.ts';
import { canary, row } from '../../../test/fake-mirror.ts';
import { ourStore, testApp } from '../../../test/test-app.ts';
import { testDatabase } from '../../../test/test-database.ts';

const { db } = testDatabase();
const address = `/api/stores/${ourStore.alias}/exports`;

type Replaced = NonNullable<Parameters<typeof testApp>[1]>['upstream'];

async function setUp(role: Role, upstream: Replaced = {}) {
  const made = testApp(db, { upstream: upstream ?? {} });
  const cookie = await made.signIn(role);
  const download = (query = '', hidden = '') =>
    made.call(`${address}/carts.csv${query}`, {
      cookie,
      ...(hidden && { headers: { [hiddenQueryHeader]: hidden } }),
    });
  const history = async (as = cookie) => {
    const answer = (await (await made.call(address, { cookie: as })).json()) as { exports: CartExport[] };
    return answer.exports;
  };
  return { ...made, cookie, download, history };
}

/** Pages without end, which remember how many were read and whether reading was ended. */
function endless() {
  const seen = { pages: 0, ended: false };
  async function* readAllCarts() {
    try {
      for (;;) {
        seen.pages += 1;
        yield Array.from({ length: 1_000 }, () => row);
      }
    } finally {
      seen.ended = true;
    }
  }
  return { seen, readAllCarts };
}

test('a file explains itself, opens in Excel, and is in history and audit', async () => {
  const campaign = randomUUID();
  const formula = { ...row, name: '=HYPERLINK("http://x.example.com";"oi")', totalCents: -1_250 };
  const { download, cookie, call } = await setUp('owner', {
    async *readAllCarts() {
      yield [row, formula];
    },
    summarizeCarts: async () => ({ count: 2, totalCents: 0 }),
  });
  const answer = await download(
    `?range=7d&source=facebook&campaign=${campaign}&min=5000&assignee=(me)`,
    'q=zulmira',
  );
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; filename="resgate-loja-a-2026-11-14_2026-11-20-[0-9a-f]{8}\.csv"$/,
  );
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = new TextDecoder().decode(bytes).split('\r\n');
  expect(lines.slice(0, 7)).toEqual([
    'Loja;Loja A',
    'Período;14/11/2026 a 20/11/2026',
    `Filtros;busca por texto: sim (não repetida aqui) · origem: facebook · campanha: ${campaign} · responsável: eu · a partir de: R$ 50,00`,
    'Exportado em;20/11/2026 09:00:00 (horário de Brasília)',
    'Por;Pessoa owner',
    'Carrinhos;2',
    '',
  ]);
  expect(lines[7]).toMatch(/^Carrinho;Cliente;Criado em;Nome;E-mail;Telefone;/);
  expect(lines[8]).toContain(
    `1001;77;20/11/2026 09:00:00;${canary.name};${canary.email};${canary.phone};Camiseta;1;129,90;`,
  );
  expect(lines[9]).toContain(`;"'=HYPERLINK(""http://x.example.com"";""oi"")";`);
  expect(lines[9]).toContain(';-12,50;');
  // Others export too, in the store that all tests share.
  const search = `source=facebook&campaign=${campaign}&range=7d&assignee=%28me%29&min=5000`;
  const made = await db.select().from(deskExports).where(eq(deskExports.search, search));
  expect(made).toMatchObject([
    { kind: 'csv', state: 'done', rows: 2, searched: true, byName: 'Pessoa owner' },
  ]);
  const audited = await (await call(`/api/stores/${ourStore.alias}/audit`, { cookie })).text();
  expect(audited).toContain('downloadCarts');
  expect(audited).not.toContain('zulmira');
});

describe('who may see whom', () => {
  test.each<[Role, RegExp, RegExp]>([
    ['support', /;Zulmira Quaresma dos Canários;z\*\*\*@c\*\*\*\.com;\*\*\*\*-4321;/, /zulmira@|11987654321/],
    ['marketer', /;Z\. Q\. C\.;;;/, /Zulmira|zulmira|4321/],
  ])('%s', async (role, shown, hidden) => {
    const { download } = await setUp(role);
    const text = await (await download()).text();
    expect(text).toMatch(shown);
    expect(text).not.toMatch(hidden);
  });

  test('a marketer searches for nobody this way either', async () => {
    const { download, asked } = await setUp('marketer');
    expect((await download('', 'q=zulmira')).status).toBe(403);
    expect(asked.map(({ method }) => method)).not.toContain('readAllCarts');
  });

  test('of the history an owner sees all, others their own', async () => {
    const { download, history, signIn } = await setUp('support');
    await (await download()).text();
    const other = await signIn('support');
    expect(await history()).toHaveLength(1);
    expect(await history(other)).toEqual([]);
    expect((await history(await signIn('owner'))).length).toBeGreaterThan(0);
  });
});

test('who leaves ends the reading, and it is written down how far it got', async () => {
  const { seen, readAllCarts } = endless();
  const { download, history } = await setUp('support', { readAllCarts });
  const reader = (await download()).body?.getReader();
  for (const _ of [1, 2, 3]) await reader?.read();
  expect(await history()).toMatchObject([{ state: 'running', rows: 2_000 }]);
  await reader?.cancel();
  expect(seen).toEqual({ pages: 2, ended: true });
  expect(await history()).toMatchObject([{ state: 'cancelled', rows: 2_000 }]);
});

test('who leaves while a page is being read has cancelled too, and nothing has failed', async () => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { download, history } = await setUp('support', {
    async *readAllCarts() {
      await held;
      yield [row];
    },
  });
  const reader = (await download()).body?.getReader();
  await reader?.read();
  const pending = reader?.read();
  const leaving = reader?.cancel();
  release();
  await Promise.all([pending, leaving]);
  expect(await history()).toMatchObject([{ state: 'cancelled' }]);
});

test('nothing is read ahead of who reads', async () => {
  const { seen, readAllCarts } = endless();
  const { download } = await setUp('support', { readAllCarts });
  const { body } = await download();
  expect(seen.pages).toBe(0);
  await body?.cancel();
});

test('a failure on the way breaks the file off and is written down', async () => {
  const { download, history } = await setUp('support', {
    async *readAllCarts() {
      yield [row];
      throw new Error('the database is away');
    },
  });
  await expect((await download()).text()).rejects.toThrow();
  expect(await history()).toMatchObject([{ state: 'failed', rows: 1 }]);
});

test('one that was cut off with its process runs no more', async () => {
  const clock = { now: new Date('2026-11-20T12:00:00.000Z') };
  const exports = createExports(db, () => clock.now);
  const store = `cut-off-${process.pid}`;
  const by = { id: 'u1', name: 'Ana' };
  await exports.begin(store, { id: '1', by, kind: 'csv', search: '', searched: false });
  expect(await exports.list(store, 'u1')).toMatchObject([{ state: 'running' }]);
  clock.now = new Date('2026-11-20T13:00:01.000Z');
  expect(await exports.list(store, 'u1')).toMatchObject([{ state: 'failed' }]);
});

test('an export is announced in the audit, and its end is told there', async () => {
  const { download, history } = await setUp('support');
  await (await download('?refused=true')).text();
  const [made] = await history();
  const rows = await db
    .select()
    .from(audit)
    .where(eq(audit.object, `export ${made?.id}`))
    .orderBy(audit.seq);
  const search = { name: 'search', before: null, after: 'refused=true' };
  expect(rows.map(({ operation, outcome, fields }) => [operation, outcome, fields])).toEqual([
    ['downloadCarts', 'intent', [search, { name: 'searched', before: null, after: 'false' }]],
    ['downloadCarts', 'done', expect.arrayContaining([search, { name: 'rows', before: null, after: '1' }])],
  ]);
});
