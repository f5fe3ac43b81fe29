import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { MiddlewareHandler } from 'hono';
import type { YampiClient } from '#server/yampi/client.ts';
import { UpstreamError } from '#server/yampi/upstream-error.ts';
import type { Metrics } from './metrics.ts';
import type { RequestEnv } from './request-env.ts';

/** Counts and times every request by the name of its operation, never by its address. */
export function measureRequests(metrics: Metrics): MiddlewareHandler<RequestEnv> {
  return async (c, next) => {
    const began = performance.now();
    await next();
    const labels = {
      operation: c.get('operation') ?? 'unknown',
      status: `${Math.floor(c.res.status / 100)}xx`,
    };
    const seconds = (performance.now() - began) / 1000;
    metrics.time('resgate_http_request_seconds', 'Time to the answer of a request.', labels, seconds);
  };
}

/** The same client, with its calls counted by operation and outcome. */
export function measuredClient(client: YampiClient, metrics: Metrics): YampiClient {
  const count = (operation: string, outcome: string) =>
    metrics.count('resgate_yampi_calls_total', 'Calls to Yampi by outcome.', { operation, outcome });
  return {
    ...client,
    async call(operation, input) {
      try {
        const answer = await client.call(operation, input);
        count(operation.name, 'ok');
        return answer;
      } catch (error) {
        count(operation.name, error instanceof UpstreamError ? error.code : 'given_up');
        throw error;
      }
    },
  };
}

/** Memory, processor time and how late the event loop is. Returns what ends the watching. */
export function measureProcess(metrics: Metrics): () => void {
  const resolution = 10;
  const delay = monitorEventLoopDelay({ resolution });
  delay.enable();
  metrics.gauge(
    'resgate_event_loop_delay_seconds',
    'Lateness of the event loop since the last reading.',
    () => {
      const quantiles = [0.5, 0.99, 1].map((quantile) => ({
        labels: { quantile },
        // What is measured is from one look to the next, the planned wait included.
        value: Math.max(0, delay.percentile(quantile * 100) / 1e9 - resolution / 1e3),
      }));
      delay.reset();
      return quantiles;
    },
  );
  metrics.gauge('process_resident_memory_bytes', 'Memory of the process.', () => [
    { value: process.memoryUsage.rss() },
  ]);
  metrics.gauge('resgate_heap_used_bytes', 'JavaScript objects of the main thread.', () => [
    { value: process.memoryUsage().heapUsed },
  ]);
  metrics.gauge('process_cpu_seconds', 'Processor time since the start.', () => {
    const { user, system } = process.cpuUsage();
    return [{ value: (user + system) / 1e6 }];
  });
  metrics.gauge('process_start_time_seconds', 'Start of the process, Unix time.', () => [
    { value: Math.round(performance.timeOrigin) / 1000 },
  ]);
  return () => delay.disable();
}
