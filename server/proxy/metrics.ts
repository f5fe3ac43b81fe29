/** Names and values; the values must come from a small set of ours, never from a request. */
type Labels = Record<string, string | number>;
export type Reading = { labels?: Labels; value: number };
type Read = () => Reading[] | Promise<Reading[]>;
type Timing = { seconds: number; within: number[] };

/** Bounds in seconds; a request is to be done within tenths. */
const bounds = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 20];

export type Metrics = {
  count(name: string, help: string, labels: Labels): void;
  /** How long something took. */
  time(name: string, help: string, labels: Labels, seconds: number): void;
  /** Something that is read whenever the figures are asked for. */
  gauge(name: string, help: string, read: Read): void;
  /** Everything in Prometheus' text format 0.0.4. */
  text(): Promise<string>;
};

/** The figures of this process. */
export function createMetrics(): Metrics {
  const heads = new Map<string, string>();
  const counts = new Map<string, Map<string, number>>();
  const timings = new Map<string, Map<string, Timing>>();
  const gauges = new Map<string, Read>();

  /** The series of a name, made at its first use. */
  function seriesOf<T>(all: Map<string, Map<string, T>>, name: string, kind: string, help: string) {
    const series = all.get(name) ?? new Map<string, T>();
    all.set(name, series);
    heads.set(name, `# HELP ${name} ${help}\n# TYPE ${name} ${kind}\n`);
    return series;
  }

  return {
    count(name, help, labels) {
      const series = seriesOf(counts, name, 'counter', help);
      const key = pairsOf(labels);
      series.set(key, (series.get(key) ?? 0) + 1);
    },
    time(name, help, labels, seconds) {
      const series = seriesOf(timings, name, 'histogram', help);
      const key = pairsOf(labels);
      const timing = series.get(key) ?? { seconds: 0, within: [...bounds, 0].fill(0) };
      series.set(key, timing);
      timing.seconds += seconds;
      // Each bucket holds what is in the smaller ones too; the last one everything.
      timing.within = timing.within.map((n, at) => n + Number(seconds <= (bounds[at] ?? Infinity)));
    },
    gauge(name, help, read) {
      heads.set(name, `# HELP ${name} ${help}\n# TYPE ${name} gauge\n`);
      gauges.set(name, read);
    },
    async text() {
      const blocks = [...heads].map(async ([name, head]) => {
        const counted = [...(counts.get(name) ?? [])].map(([key, value]) => line(name, key, value));
        const timed = [...(timings.get(name) ?? [])].flatMap(([key, timing]) => linesOf(name, key, timing));
        // What cannot be read now is missing; the rest is told all the same.
        const read = await Promise.resolve()
          .then(() => gauges.get(name)?.() ?? [])
          .catch(() => []);
        const gauged = read.map(({ labels = {}, value }) => line(name, pairsOf(labels), value));
        return head + [...counted, ...timed, ...gauged].join('');
      });
      return (await Promise.all(blocks)).join('');
    },
  };
}

function linesOf(name: string, key: string, { seconds, within }: Timing): string[] {
  const buckets = within.map((n, at) => line(`${name}_bucket`, `${key},le="${bounds[at] ?? '+Inf'}"`, n));
  return [...buckets, line(`${name}_sum`, key, seconds), line(`${name}_count`, key, within.at(-1) ?? 0)];
}

function line(name: string, key: string, value: number): string {
  return `${name}${key && `{${key}}`} ${value}\n`;
}

function pairsOf(labels: Labels): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}="${String(value).replace(/[\\"]/g, '\\$&').replace(/\n/g, '\\n')}"`)
    .join(',');
}
