import { expect, test } from 'vitest';
import { operations } from '#contract/yampi/operations.ts';
import type { YampiClient } from '#server/yampi/client.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import { canary } from '../../test/fake-mirror.ts';
import { testApp } from '../../test/test-app.ts';
import { testDatabase } from '../../test/test-database.ts';
import { measuredClient, measureProcess } from './measure.ts';
import { createMetrics } from './metrics.ts';

const { db } = testDatabase();

test('requests are counted by operation and kind of status, and nothing of anybody is told', async () => {
  const metrics = createMetrics();
  const { call, signIn } = testApp(db, { metrics });
  const cookie = await signIn('owner');
  const list = `/api/stores/loja-a/carts?q=${encodeURIComponent(canary.name)}`;
  for (const path of [list, '/api/stores/loja-a/carts/77/1001', '/api/stores/loja-b/carts', '/api/nothing'])
    await call(path, { cookie });
  await call('/api/stores/loja-a/carts');
  await call('/mark.svg');
  const text = await metrics.text();
  const counts = [...text.matchAll(/_count\{(.*)\} (\d+)/g)].map(([, labels, count]) => `${labels} ${count}`);
  expect(counts.sort()).toEqual([
    'operation="file",status="2xx" 1',
    'operation="getCart",status="2xx" 1',
    'operation="listCarts",status="4xx" 3',
    'operation="unknown",status="4xx" 1',
  ]);
  // Of the figures any may look like an id.
  const names = text.replace(/ \S+$/gm, '');
  expect(names).toContain('operation="getCart"');
  for (const value of [...Object.values(canary), 'loja-', '1001', 'Pessoa'])
    expect(names).not.toContain(value);
});

test('calls to Yampi are counted by what came of them, and come through unchanged', async () => {
  const metrics = createMetrics();
  const ends: (() => unknown)[] = [
    () => 'answer',
    () => Promise.reject(new UpstreamError('busy', 'listCarts: spent')),
    () => Promise.reject(new DOMException('aborted', 'AbortError')),
  ];
  const client = { call: async () => ends.shift()?.(), close: async () => {} } as unknown as YampiClient;
  const measured = measuredClient(client, metrics);
  const call = () => measured.call(operations.listCarts, { params: { alias: 'loja' }, query: {} });
  expect(await call()).toBe('answer');
  await expect(call()).rejects.toThrow('listCarts: spent');
  await expect(call()).rejects.toThrow('aborted');
  const text = await metrics.text();
  for (const outcome of ['ok', 'busy', 'given_up'])
    expect(text).toContain(`resgate_yampi_calls_total{operation="listCarts",outcome="${outcome}"} 1\n`);
});

test('the process tells its memory and how late its loop is', async () => {
  const metrics = createMetrics();
  const end = measureProcess(metrics);
  const text = await metrics.text();
  end();
  const value = (line: string) => Number(new RegExp(`^${line} (\\S+)$`, 'm').exec(text)?.[1]);
  expect(value('process_resident_memory_bytes')).toBeGreaterThan(10_000_000);
  expect(value('process_start_time_seconds')).toBeGreaterThan(1_700_000_000);
  expect(value('process_cpu_seconds')).toBeGreaterThan(0);
  expect(value('resgate_event_loop_delay_seconds\\{quantile="0.99"\\}')).toBeGreaterThanOrEqual(0);
});
