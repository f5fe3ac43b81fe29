// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { cartFilter } from '#contract/app/carts.ts';
import { downloadCarts } from '#contract/app/exports.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { createDownload } from './download.ts';

const query = { ...defaultsOf(cartFilter), q: 'ana' };
const csv = { 'Content-Type': 'text/csv; charset=utf-8' };
const args = () => ({ params: { alias: 'loja' }, query, signal: new AbortController().signal });

test('a file arrives in pieces, with its name, and its search stays out of the address', async () => {
  const headers = { ...csv, 'Content-Disposition': 'attachment; filename="loja.csv"' };
  const send = vi.fn(async (_url: string, _init: RequestInit) => new Response('a;b\r\n1;2\r\n', { headers }));
  let bytes = 0;
  const file = await createDownload(send)(downloadCarts, args(), (chunk) => {
    bytes += chunk.length;
  });
  expect([file.name, await file.blob.text(), bytes]).toEqual(['loja.csv', 'a;b\r\n1;2\r\n', 10]);
  expect(send.mock.calls[0]?.[0]).toBe('/api/stores/loja/exports/carts.csv');
});

test('a refusal is an error with its code, also where a file was expected', async () => {
  const refusal = Response.json({ code: 'step_up', message: '', requestId: 'r' }, { status: 403 });
  const asked = createDownload(async () => refusal)(downloadCarts, args(), () => {});
  await expect(asked).rejects.toMatchObject({ code: 'step_up' });
});

test('a page in place of the file is unreadable, and a broken line unreachable', async () => {
  const page = new Response('<p>', { headers: { 'Content-Type': 'text/html' } });
  await expect(createDownload(async () => page)(downloadCarts, args(), () => {})).rejects.toMatchObject({
    code: 'unreadable',
  });
  const broken = createDownload(() => Promise.reject(new TypeError('no')));
  await expect(broken(downloadCarts, args(), () => {})).rejects.toMatchObject({ name: 'ApiError' });
});

test('a cancellation is no error of ours', async () => {
  const stop = new AbortController();
  stop.abort();
  const send = () => Promise.reject(stop.signal.reason);
  const asked = createDownload(send)(downloadCarts, { ...args(), signal: stop.signal }, () => {});
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' });
});
