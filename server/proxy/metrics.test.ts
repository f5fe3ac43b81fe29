import { expect, test } from 'vitest';
import { createMetrics } from './metrics.ts';

test('counters and gauges as Prometheus reads them', async () => {
  const metrics = createMetrics();
  metrics.count('calls_total', 'Calls.', { operation: 'a' });
  metrics.count('calls_total', 'Calls.', { operation: 'b' });
  metrics.count('calls_total', 'Calls.', { operation: 'a' });
  let age = 5;
  metrics.gauge('age_seconds', 'Age.', async () => [{ labels: { store: 'loja "a"\\\n' }, value: age }]);
  metrics.gauge('memory_bytes', 'Memory.', () => [{ value: 1024 }]);
  const [counters] = (await metrics.text()).split('# HELP age_seconds');
  expect(counters).toBe(
    '# HELP calls_total Calls.\n# TYPE calls_total counter\ncalls_total{operation="a"} 2\ncalls_total{operation="b"} 1\n',
  );
  age = 6;
  expect(await metrics.text()).toContain(
    '# HELP age_seconds Age.\n# TYPE age_seconds gauge\nage_seconds{store="loja \\"a\\"\\\\\\n"} 6\n' +
      '# HELP memory_bytes Memory.\n# TYPE memory_bytes gauge\nmemory_bytes 1024\n',
  );
});

test('a histogram’s buckets hold the smaller ones, and the last one everything', async () => {
  const metrics = createMetrics();
  for (const seconds of [0.005, 0.02, 0.3, 60])
    metrics.time('request_seconds', 'Time.', { operation: 'x' }, seconds);
  const lines = (await metrics.text()).trim().split('\n');
  expect(lines.slice(0, 2)).toEqual(['# HELP request_seconds Time.', '# TYPE request_seconds histogram']);
  const bucket = (le: string) => lines.find((one) => one.includes(`le="${le}"`))?.split(' ')[1];
  expect(['0.005', '0.025', '0.1', '0.25', '0.5', '20', '+Inf'].map(bucket)).toEqual([
    '1',
    '2',
    '2',
    '2',
    '3',
    '3',
    '4',
  ]);
  expect(lines).toContain('request_seconds_count{operation="x"} 4');
  expect(lines).toContain('request_seconds_sum{operation="x"} 60.325');
});

test('a gauge that cannot be read keeps nothing else from being told', async () => {
  const metrics = createMetrics();
  metrics.gauge('broken', 'Broken.', () => {
    throw new Error('no database');
  });
  metrics.gauge('lost', 'Lost.', async () => Promise.reject(new Error('no database')));
  metrics.gauge('fine', 'Fine.', () => [{ value: 1 }]);
  const text = await metrics.text();
  expect(text).toContain('\nfine 1\n');
  expect(text).not.toMatch(/^(broken|lost)/m);
});
