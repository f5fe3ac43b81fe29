import { expect, test } from 'vitest';
import type { Figures, StatBreakdown, StatShares } from '#contract/app/stats.ts';
import { funnelModel } from './funnel-model.ts';
import { hoursModel } from './hours-model.ts';
import { sharesModel } from './shares-model.ts';
import { figuresOf, plainSpaces, testWords } from './test-words.ts';
import { turnsModel } from './turns-model.ts';

const words = testWords();

function breakdownOf(by: 'step' | 'turn', rows: [string | null, Partial<Figures>][]): StatBreakdown {
  const current = (name: 'carts' | 'refused') => rows.reduce((sum, [, one]) => sum + (one[name] ?? 0), 0);
  return {
    by,
    rows: rows.map(([key, one]) => ({
      key: [key],
      label: null,
      merged: [],
      current: figuresOf(one),
      previous: null,
    })),
    others: null,
    totals: {
      current: figuresOf({ carts: current('carts'), refused: current('refused') }),
      previous: null,
    },
  };
}

test('steps: how far carts got, in the order of the checkout, and what was refused', () => {
  const answer = breakdownOf('step', [
    ['payment', { carts: 30, refused: 12 }],
    ['personal', { carts: 50 }],
    ['shipping', { carts: 20 }],
    [null, { carts: 4 }],
  ]);
  const model = funnelModel(answer, words);
  expect(model.sentence).toBe(
    'De 100 carrinhos, 50% chegaram à entrega e 30% ao pagamento; 12 tiveram pagamento recusado.',
  );
  expect(model.table.rows.map((row) => row.map(({ shown }) => shown).join(' | '))).toEqual([
    'Dados pessoais | 50 | 48,1% | 0 | 50',
    'Entrega | 20 | 19,2% | 0 | 20',
    'Pagamento | 30 | 28,8% | 12 | 18',
    'Sem etapa | 4 | 3,8% | 0 | 4',
  ]);
  expect(funnelModel(answer, testWords('en')).sentence).toBe(
    'Of 100 carts, 50% got to shipping and 30% to payment; 12 had a refused payment.',
  );
});

test('steps: one cart, none, and none with a step', () => {
  expect(funnelModel(breakdownOf('step', [['payment', { carts: 1, refused: 1 }]]), words).sentence).toBe(
    'De 1 carrinho, 100% chegaram à entrega e 100% ao pagamento; 1 teve pagamento recusado.',
  );
  expect(funnelModel(breakdownOf('step', []), words)).toMatchObject({ data: null });
  expect(funnelModel(breakdownOf('step', [[null, { carts: 3 }]]), words).sentence).toContain('Nenhum destes');
});

test('hours: the peak cell, Monday first, empty cells zero', () => {
  const cells = [
    { weekday: 0, hour: 23, figures: figuresOf({ carts: 2, cents: 5000 }) },
    { weekday: 1, hour: 9, figures: figuresOf({ carts: 1, cents: 9000 }) },
  ];
  const model = hoursModel({ cells }, 'cents', words);
  expect(plainSpaces(model.sentence)).toBe('Pico: segunda-feira, entre 9 h e 10 h, com R$ 90,00.');
  expect(plainSpaces(hoursModel({ cells }, 'carts', words).sentence)).toContain(
    'domingo, entre 23 h e 0 h, com 2',
  );
  expect(model.table.columns.map(({ shown }) => shown)[1]).toBe('segunda-feira');
  expect(plainSpaces(model.table.rows[9]?.[1]?.shown ?? '')).toBe('R$ 90,00');
  expect(plainSpaces(model.table.rows[23]?.[7]?.shown ?? '')).toBe('R$ 50,00');
  expect(plainSpaces(model.table.rows[0]?.[1]?.shown ?? '')).toBe('R$ 0,00');
});

test('hours: a rate of few carts is no peak', () => {
  const few = { weekday: 2, hour: 3, figures: figuresOf({ carts: 1, recovered: 1 }) };
  const many = { weekday: 3, hour: 20, figures: figuresOf({ carts: 40, recovered: 4 }) };
  expect(hoursModel({ cells: [few, many] }, 'rate', words).sentence).toBe(
    'Maior valor: quarta-feira, entre 20 h e 21 h, com 10,0% em 40 carrinhos.',
  );
  expect(hoursModel({ cells: [few] }, 'rate', words).sentence).toContain('Menos de 10 carrinhos');
  expect(hoursModel({ cells: [] }, 'rate', words)).toMatchObject({ data: null });
  expect(hoursModel({ cells: [many] }, 'cents', words).sentence).toBe(
    'Valor abandonado: zero em todo o período.',
  );
});

test('e-mails: rates in their order, the best of those with enough carts, and no proof of cause', () => {
  const answer = breakdownOf('turn', [
    ['2', { carts: 200, recovered: 16 }],
    ['10', { carts: 2, recovered: 2 }],
    ['0', { carts: 100, recovered: 3 }],
  ]);
  const model = turnsModel(answer, words);
  expect(model.sentence).toBe('Com 2 e-mails foi a maior taxa: 8,0% de 200 carrinhos.');
  expect(model.table.rows.map((row) => row.map(({ shown }) => shown).join(' | '))).toEqual([
    'Nenhum e-mail | 100 | 3 | 3,0%',
    '2 e-mails | 200 | 16 | 8,0%',
    '10 e-mails | 2 | 2 | 100,0%',
  ]);
  expect(model.notes[0]).toContain('não prova');
  expect(turnsModel(breakdownOf('turn', [['1', { carts: 3 }]]), words).sentence).toContain('Menos de 10');
  expect(turnsModel(breakdownOf('turn', [['1', { carts: 30 }]]), words).sentence).toContain('Nenhum destes');
});

function sharesOf(series: [string | null, boolean, number[]][]): StatShares {
  return {
    grain: 'day',
    at: ['2026-11-11', '2026-11-12'],
    series: series.map(([value, isOthers, carts]) => ({
      value,
      isOthers,
      figures: carts.map((one) => figuresOf({ carts: one })),
    })),
  };
}

test('shares: the source with most, and where it went', () => {
  const moved = sharesOf([
    ['google', false, [30, 10]],
    [null, false, [10, 10]],
    ['x', true, [10, 20]],
  ]);
  const model = sharesModel(moved, 'carts', words);
  expect(model.sentence).toBe(
    'google responde por 44% do total: 60% na primeira metade do período, 25% na segunda.',
  );
  expect(model.table.columns.map(({ shown }) => shown)).toEqual(['Quando', 'google', 'Sem origem', 'Outras']);
  expect(model.table.rows[1]?.map(({ shown }) => shown).slice(1)).toEqual(['25,0%', '25,0%', '50,0%']);
  const steady = sharesOf([
    ['google', false, [50, 51]],
    ['fb', false, [50, 49]],
  ]);
  expect(sharesModel(steady, 'carts', words).sentence).toContain('sem mudança');
  const once = sharesOf([['google', false, [0, 4]]]);
  expect(sharesModel(once, 'carts', words).sentence).toBe('google responde por 100% do total.');
});

test('shares: a rate does not divide, so that carts do, and it is said; a day of nothing has none', () => {
  const answer = sharesOf([['google', false, [0, 4]]]);
  const model = sharesModel(answer, 'rate', words);
  expect(model.notes).toEqual([
    'As partes são de carrinhos: “Taxa de recuperação” não se divide por origem.',
  ]);
  expect(model.data?.series[0]?.shares).toEqual([null, 1]);
  expect(model.table.rows[0]?.[1]?.shown).toBe('—');
  expect(sharesModel(sharesOf([]), 'carts', words)).toMatchObject({ data: null });
});
