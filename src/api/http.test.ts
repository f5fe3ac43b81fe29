// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { cartSearch, listCarts } from '#contract/app/carts.ts';
import { savePaymentConfig } from '#contract/app/payments.ts';
import { getSession, signInDemo } from '#contract/app/session.ts';
import { defaultsOf } from '#contract/endpoint.ts';
import { ApiError } from './api-error.ts';
import { createCall } from './http.ts';

const nobody = { mode: 'demo', person: null };

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } });
}

function answering(answer: Response | Error) {
  const send = vi.fn(async (_url: string, _init: RequestInit) => {
    if (answer instanceof Error) throw answer;
    return answer;
  });
  return { call: createCall(send), send };
}

async function failureOf(answer: Response | Error): Promise<ApiError> {
  const error = await answering(answer)
    .call(getSession, {})
    .catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiError)) throw error;
  return error;
}

test('a read carries no header of ours, so that a preloaded answer fits it', async () => {
  const { call, send } = answering(json(nobody));
  expect(await call(getSession, {})).toEqual(nobody);
  expect(send).toHaveBeenCalledWith(
    '/api/session',
    expect.objectContaining({ method: 'GET', credentials: 'same-origin', headers: {} }),
  );
});

test('a page that nobody has touched for a while says so', async () => {
  vi.useFakeTimers({ now: Date.now() + 90_000 });
  const { call, send } = answering(json(nobody));
  await call(getSession, {});
  expect(send.mock.calls[0]?.[1].headers).toEqual({ 'X-Resgate-Idle': expect.stringMatching(/^9\d$/) });
  vi.useRealTimers();
});

test('a write proves where it comes from', async () => {
  const { call, send } = answering(json(nobody));
  await call(signInDemo, { body: { role: 'support' } });
  const init = send.mock.calls[0]?.[1];
  expect(init?.headers).toEqual({ 'X-CSRF': '1', 'Content-Type': 'application/json' });
  expect(init?.body).toBe('{"role":"support"}');
});

test('the searched text travels in a header, never in the address', async () => {
  const { call, send } = answering(json({ rows: [], next: null, previous: null }));
  const query = { ...defaultsOf(cartSearch), q: 'maria@example.com', source: ['fb'] };
  await call(listCarts, { params: { alias: 'loja' }, query });
  const [url, init] = send.mock.calls[0] ?? [];
  expect(url).toBe('/api/stores/loja/carts?source=fb');
  expect(init?.headers).toEqual({ 'X-Resgate-Query': 'q=maria%40example.com' });
  // Else the browser may hand out a preloaded answer to the same address without the text.
  expect(init?.mode).toBe('same-origin');
});

test('a refusal keeps its code, status, request, fields and waiting time', async () => {
  const body = { code: 'rate_limited', message: '…', requestId: 'r1', fields: { q: ['x'] }, retryAfter: 7 };
  expect(await failureOf(json(body, 429))).toMatchObject({
    code: 'rate_limited',
    status: 429,
    requestId: 'r1',
    fields: { q: ['x'] },
    retryAfter: 7,
  });
});

test.each([
  ['a page of a network in between', new Response('<html>', { headers: { 'Content-Type': 'text/html' } })],
  ['an error that is not ours', json({ error: 'x' }, 502)],
  ['a code that we do not know', json({ code: 'toString' }, 500)],
])('%s is unreadable', async (_name, answer) => {
  expect(await failureOf(answer)).toMatchObject({ code: 'unreadable' });
});

test('no answer at all is told apart from no network', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get');
  online.mockReturnValue(true);
  expect((await failureOf(new TypeError('failed to fetch'))).code).toBe('unreachable');
  online.mockReturnValue(false);
  expect((await failureOf(new TypeError('failed to fetch'))).code).toBe('offline');
  online.mockRestore();
});

test('a cancelled call rejects with its own cancellation', async () => {
  const { call } = answering(new DOMException('stop', 'AbortError'));
  const signal = AbortSignal.abort();
  await expect(call(getSession, { signal })).rejects.toMatchObject({ name: 'AbortError' });
});

const write = {
  params: { alias: 'loja', paymentId: '43', configId: '306' },
  body: { base: 'b', value: {} as never },
  key: 'k'.repeat(36),
};

test('a write to Yampi names its intent', async () => {
  const answer = { outcome: 'unknown', current: null, differences: [] };
  const { call, send } = answering(json(answer));
  expect(await call(savePaymentConfig, write)).toEqual(answer);
  expect(send.mock.calls[0]?.[1].headers).toMatchObject({ 'X-CSRF': '1', 'Idempotency-Key': write.key });
});

test('a write is not even tried without a network, and one cut off by it may have arrived', async () => {
  const online = vi.spyOn(navigator, 'onLine', 'get');
  online.mockReturnValue(false);
  const { call, send } = answering(json({}));
  await expect(call(savePaymentConfig, write)).rejects.toMatchObject({ code: 'offline' });
  expect(send).not.toHaveBeenCalled();
  online.mockReturnValueOnce(true);
  const cut = answering(new TypeError('failed to fetch'));
  await expect(cut.call(savePaymentConfig, write)).rejects.toMatchObject({ code: 'unreachable' });
  online.mockRestore();
});

test('a conflict says what stands there now', async () => {
  const conflict = { base: 'c', theirs: { discountPercent: 7 } };
  const refusal = json({ code: 'conflict', message: '…', requestId: 'r1', conflict }, 409);
  expect(await failureOf(refusal)).toMatchObject({ code: 'conflict', conflict });
});
