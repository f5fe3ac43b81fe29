import { expect, test } from 'vitest';
import type { Comparison } from '#contract/app/stat-periods.ts';
import { type Figures, noFigures, type StatMetric, type StatSeries } from '#contract/app/stats.ts';
import { seriesModel } from './series-model.ts';
import { figuresOf, plainSpaces, testWords } from './test-words.ts';

/** When all days of the answers are over. */
const later = new Date('2026-12-01T12:00:00Z');
const period = { first: '2026-11-11', last: '2026-11-13', from: null, until: null };

function sum(all: readonly Figures[]): Figures {
  const names = Object.keys(noFigures) as (keyof Figures)[];
  return Object.fromEntries(
    names.map((name) => [name, all.reduce((total, one) => total + one[name], 0)]),
  ) as Figures;
}

function answerOf(now: Partial<Figures>[], before?: Partial<Figures>[]): StatSeries {
  const half = (some: Partial<Figures>[], month: string) => {
    const buckets = some.map((one, index) => ({
      at: `2026-${month}-${11 + index}`,
      figures: figuresOf(one),
    }));
    return { ...period, totals: sum(buckets.map(({ figures }) => figures)), buckets };
  };
  return {
    grain: 'day',
    current: half(now, '11'),
    previous: before ? half(before, '10') : null,
    sample: { read: 0, told: 0 },
  };
}

function said(answer: StatSeries, metric: StatMetric, compare: Comparison = 'previous', words = testWords()) {
  return plainSpaces(seriesModel(answer, { metric, compare, now: later }, [], words).sentence);
}

const money = answerOf(
  [
    { carts: 1, cents: 100_000 },
    { carts: 3, cents: 321_000 },
    { carts: 1, cents: 51_000 },
  ],
  [{ carts: 1, cents: 400_000 }],
);

test('the peak, and the whole period against the other one', () => {
  expect(said(money, 'cents')).toBe(
    'Pico em 12/11, com R$ 3.210,00; o período todo está 18% acima do período anterior.',
  );
  expect(said(money, 'cents', 'year')).toContain('18% acima do mesmo período do ano anterior.');
  expect(said(money, 'cents', 'previous', testWords('en'))).toBe(
    'Peak on Nov 12, at R$3,210.00; the whole period is 18% above the previous period.',
  );
});

test('without comparison, with nothing to compare with, and with no change', () => {
  const now = [
    { carts: 2, cents: 100 },
    { carts: 1, cents: 50 },
  ];
  expect(said(answerOf(now), 'carts')).toBe('Pico em 11/11, com 2.');
  expect(said(answerOf(now, [{}]), 'carts')).toBe(
    'Pico em 11/11, com 2; não havia nada no período anterior.',
  );
  expect(said(answerOf(now, [{ carts: 3 }]), 'carts')).toContain('está igual ao período anterior.');
});

test('rates are told in points, and a day without carts has none', () => {
  const answer = answerOf(
    [{ carts: 10, recovered: 1 }, {}, { carts: 10, recovered: 2 }],
    [{ carts: 20, recovered: 4 }],
  );
  expect(said(answer, 'rate')).toBe(
    'Pico em 13/11, com 20,0%; o período todo está 5 p.p. abaixo do período anterior.',
  );
  const model = seriesModel(answer, { metric: 'rate', compare: 'previous', now: later }, [], testWords());
  expect(model.data?.points.map(({ now }) => now)).toEqual([0.1, null, 0.2]);
  expect(model.table.rows[1]?.map(({ shown }) => shown).slice(1)).toEqual(['—', '—', '—']);
  expect(model.notes.join()).toContain('Klaviyo, 2017');
});

test('no carts, nothing but zeros, and a single point', () => {
  const empty = seriesModel(
    answerOf([{}, {}]),
    { metric: 'cents', compare: 'none', now: later },
    [],
    testWords(),
  );
  expect(empty.sentence).toBe('Nenhum carrinho abandonado neste período.');
  expect(empty.data).toBeNull();
  expect(said(answerOf([{ carts: 4 }]), 'recovered')).toBe('Carrinhos recuperados: zero em todo o período.');
  expect(said(answerOf([{ carts: 4 }]), 'carts')).toBe('Carrinhos abandonados: 4 em 11/11.');
});

test('the table has the moments and numbers of both periods, plain for a spreadsheet', () => {
  const { table } = seriesModel(money, { metric: 'cents', compare: 'previous', now: later }, [], testWords());
  expect(table.columns.map(({ plain }) => plain)).toEqual([
    'Quando',
    'Valor abandonado (R$)',
    'Comparado com',
    'Valor abandonado antes (R$)',
  ]);
  expect(table.rows[0]?.map(({ plain }) => plain)).toEqual([
    'qua., 11/11/2026',
    '1000,00',
    'dom., 11/10/2026',
    '4000,00',
  ]);
  expect(table.rows[1]?.map(({ shown }) => plainSpaces(shown))).toEqual([
    'qui., 12/11/2026',
    'R$ 3.210,00',
    '—',
    '—',
  ]);
});

test('notes of the period are marked and told', () => {
  const notes = [
    { day: '2026-11-12', text: 'Frete novo' },
    { day: '2026-10-01', text: 'Antes' },
  ];
  const model = seriesModel(money, { metric: 'cents', compare: 'previous', now: later }, notes, testWords());
  expect(model.notes).toEqual(['1 · 12/11: Frete novo']);
  expect(model.data?.marks).toMatchObject([{ at: 1, number: 1 }]);
});

test('a day that is not over says so, and its point is open', () => {
  const at = (now: string) =>
    seriesModel(money, { metric: 'cents', compare: 'none', now: new Date(now) }, [], testWords());
  const during = at('2026-11-13T15:00:00Z');
  expect(during.data?.isLastOpen).toBe(true);
  expect(during.data?.points.map(({ title }) => title.includes('até agora'))).toEqual([false, false, true]);
  expect(during.table.rows.at(-1)?.[0]?.plain).toContain('(até agora)');
  expect(at('2026-11-14T15:00:00Z').data?.isLastOpen).toBe(false);
});

test('a week has its own preposition', () => {
  const weekly = { ...money, grain: 'week' as const };
  expect(said(weekly, 'carts')).toMatch(/^Pico na semana de 12\/11/);
});
