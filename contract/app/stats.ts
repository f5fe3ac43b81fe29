import * as z from 'zod/mini';
import { defineEndpoint, roles } from '../endpoint.ts';
import { choiceField, dayField, flagField, intField, textField } from '../search-fields.ts';
import { type CartDimension, cartDimensions, dimensionField } from './cart-dimensions.ts';
import { ranges } from './date-range.ts';
import { comparisons, grains } from './stat-periods.ts';
import { cents, instant } from './values.ts';

const dimensionFields = Object.fromEntries(cartDimensions.map((name) => [name, dimensionField()])) as Record<
  CartDimension,
  ReturnType<typeof dimensionField>
>;

/**
 * Which carts are counted: those abandoned (created) in the period, still listed or not, that have one of the values in
 * each dimension. Values that the store has merged go by the name they were merged into.
 */
const filterFields = {
  range: choiceField(ranges, '30d'),
  from: dayField(),
  to: dayField(),
  ...dimensionFields,
  /** Only carts with a refused payment. */
  refused: flagField(),
};

/** What a period is held against. */
const compareFields = {
  compare: choiceField(comparisons, 'previous'),
  weekdays: flagField(),
};

export const statMetrics = [
  'carts',
  'cents',
  'average',
  'recovered',
  'recoveredCents',
  'rate',
  'refusedShare',
] as const;
export type StatMetric = (typeof statMetrics)[number];

/** `origin`: source, medium and campaign together, as the visit carried them: nothing merged. */
export const breakdowns = [...cartDimensions, 'origin'] as const;
export type Breakdown = (typeof breakdowns)[number];

export const statCharts = ['series', 'funnel', 'hours', 'turns', 'shares'] as const;

export const statFilter = z.object(filterFields);
export type StatFilter = z.output<typeof statFilter>;

const compared = { ...filterFields, ...compareFields };
const seriesQuery = z.object({ ...compared, grain: choiceField(['auto', ...grains], 'auto') });
const breakdownQuery = z.object({
  ...compared,
  by: choiceField(breakdowns, 'source'),
  /** The metric that decides the order, highest first. */
  metric: choiceField(statMetrics, 'cents'),
  /** Part of a value, accents and case ignored. */
  find: textField(80),
  size: intField(100, 1, 1_000),
});
const sharesQuery = z.object({
  ...filterFields,
  grain: choiceField(['auto', ...grains], 'auto'),
  metric: choiceField(statMetrics, 'cents'),
});

/** The address of the page. */
export const statSearch = z.object({
  ...compared,
  grain: choiceField(['auto', ...grains], 'auto'),
  metric: choiceField(statMetrics, 'cents'),
  by: choiceField(breakdowns, 'source'),
  find: textField(80),
  chart: choiceField(statCharts, 'series'),
  /** The saved view that these come from. */
  view: textField(64),
});
export type StatSearch = z.output<typeof statSearch>;

/** What a set of carts comes to. Everything else (average, rate, shares) is worked out of these by `metricOf`. */
export const figures = z.object({
  carts: z.number(),
  /** Carts whose total could be read; `cents` is the sum of these. */
  priced: z.number(),
  cents,
  /** Carts that are won: an order was matched, or somebody said so. Counted where the cart was abandoned. */
  recovered: z.number(),
  recoveredCents: cents,
  refused: z.number(),
});
export type Figures = z.output<typeof figures>;

export const noFigures: Figures = {
  carts: 0,
  priced: 0,
  cents: 0,
  recovered: 0,
  recoveredCents: 0,
  refused: 0,
};

/** Cents for money, a number for counts, a share of 1 for rates; null where nothing is divided by nothing. */
export function metricOf(metric: StatMetric, of: Figures): number | null {
  if (metric === 'average') return of.priced ? Math.round(of.cents / of.priced) : null;
  if (metric === 'rate') return of.carts ? of.recovered / of.carts : null;
  if (metric === 'refusedShare') return of.carts ? of.refused / of.carts : null;
  return of[metric];
}

const period = z.object({
  /** São Paulo days, inclusive; null: without limit. */
  first: z.nullable(z.string()),
  last: z.nullable(z.string()),
  from: z.nullable(instant),
  until: z.nullable(instant),
});

/** `at`: the first day of the bucket, `YYYY-MM-DD`, or its hour, `YYYY-MM-DDTHH`, both of São Paulo. Weeks begin on Monday. */
const bucket = z.object({ at: z.string(), figures });

export const statSeries = z.object({
  grain: z.enum(grains),
  current: z.object({ ...period.shape, totals: figures, buckets: z.array(bucket) }),
  /** Its buckets stand against those of `current`, one by one. */
  previous: z.nullable(z.object({ ...period.shape, totals: figures, buckets: z.array(bucket) })),
  /** Carts of the period that have been read, and how many there are as far as Yampi told; null before the first read. */
  sample: z.object({ read: z.number(), told: z.nullable(z.number()) }),
});
export type StatSeries = z.output<typeof statSeries>;

export const breakdownRow = z.object({
  /** One value, or source, medium and campaign; null: none. */
  key: z.array(z.nullable(z.string())),
  /** What the value is called, where that is not the value itself (gateways). */
  label: z.nullable(z.string()),
  /** The values as they came that were merged into this one, itself included; empty when nothing was. */
  merged: z.array(z.string()),
  current: figures,
  previous: z.nullable(figures),
});
export type BreakdownRow = z.output<typeof breakdownRow>;

export const statBreakdown = z.object({
  by: z.enum(breakdowns),
  rows: z.array(breakdownRow),
  /** All rows beyond `size`, as one. Null when there are none. */
  others: z.nullable(z.object({ rows: z.number(), current: figures, previous: z.nullable(figures) })),
  /** Of all carts of the filter, each once, whatever is searched for. */
  totals: z.object({ current: figures, previous: z.nullable(figures) }),
});
export type StatBreakdown = z.output<typeof statBreakdown>;

/** `weekday`: 0 is Sunday; `hour` of São Paulo. Only cells with carts. */
export const statHours = z.object({
  cells: z.array(z.object({ weekday: z.number(), hour: z.number(), figures })),
});
export type StatHours = z.output<typeof statHours>;

/** The six sources with most of the metric, and the others as one, over time. */
export const statShares = z.object({
  grain: z.enum(grains),
  at: z.array(z.string()),
  series: z.array(
    z.object({
      /** Null: none. */
      value: z.nullable(z.string()),
      isOthers: z.boolean(),
      figures: z.array(figures),
    }),
  ),
});
export type StatShares = z.output<typeof statShares>;

/** What Yampi itself tells, of the whole store: carts that it counts as converted. */
export const yampiStats = z.object({
  recovered: z.number(),
  recoveredCents: z.nullable(cents),
  asOf: instant,
});
export type YampiStats = z.output<typeof yampiStats>;

const base = '/api/stores/{alias}/stats';

export const getStatSeries = defineEndpoint({
  name: 'getStatSeries',
  method: 'GET',
  path: `${base}/series`,
  access: roles,
  query: seriesQuery,
  response: statSeries,
  summary: 'Carts abandoned in a period and what was won back of them, over time and in all.',
});

export const getStatBreakdown = defineEndpoint({
  name: 'getStatBreakdown',
  method: 'GET',
  path: `${base}/breakdown`,
  access: roles,
  query: breakdownQuery,
  response: statBreakdown,
  summary: 'The same per value of one dimension, the highest of a metric first.',
});

export const getStatHours = defineEndpoint({
  name: 'getStatHours',
  method: 'GET',
  path: `${base}/hours`,
  access: roles,
  query: statFilter,
  response: statHours,
  summary: 'The same per weekday and hour.',
});

export const getStatShares = defineEndpoint({
  name: 'getStatShares',
  method: 'GET',
  path: `${base}/shares`,
  access: roles,
  query: sharesQuery,
  response: statShares,
  summary: 'The same per source over time.',
});

export const getYampiStats = defineEndpoint({
  name: 'getYampiStats',
  method: 'GET',
  path: `${base}/yampi`,
  access: roles,
  response: yampiStats,
  summary: 'What Yampi itself counts as converted, of the whole store, read now.',
});
