import { cartSteps } from '#contract/app/carts.ts';
import { noFigures, type StatBreakdown } from '#contract/app/stats.ts';
import type { RowsData } from '#src/ui/charts/stacked-rows.tsx';
import { type ChartModel, textCell } from './chart-model.ts';
import type { ChartWords } from './chart-words.ts';

/** Where carts stopped, those with a refused payment apart from those just left. */
export function funnelModel({ rows, totals }: StatBreakdown, words: ChartWords): ChartModel<RowsData> {
  const { t, count } = words;
  const steps = [...cartSteps, null].flatMap((step) => {
    const found = rows.find(({ key }) => key[0] === step)?.current;
    return step === null && !found
      ? []
      : [{ step, name: t(`step.${step ?? 'none'}`), ...(found ?? noFigures) }];
  });
  const all = totals.current.carts;
  const sum = (names: readonly string[]) =>
    steps.reduce((total, { step, carts }) => (step && names.includes(step) ? total + carts : total), 0);
  const known = sum(cartSteps);
  const reach = (names: readonly string[]) => words.percent(known ? sum(names) / known : 0);
  const share = (carts: number) => (all ? carts / all : null);
  const said = () => {
    if (all === 0) return t('series.empty');
    if (known === 0) return t('funnel.unknown');
    const shipping = reach(['shipping', 'payment']);
    return t('funnel.sentence', {
      carts: known,
      shipping,
      payment: reach(['payment']),
      refused: totals.current.refused,
    });
  };
  return {
    sentence: said(),
    table: {
      columns: [
        textCell(t('funnel.step')),
        words.column('carts'),
        words.column('rate', t('funnel.ofAll')),
        words.column('carts', t('funnel.refused')),
        words.column('carts', t('funnel.left')),
      ],
      rows: steps.map(({ name, carts, refused }) => [
        textCell(name),
        words.countCell(carts),
        words.shareCell(share(carts)),
        words.countCell(refused),
        words.countCell(carts - refused),
      ]),
    },
    notes: [],
    data:
      all === 0
        ? null
        : {
            parts: [
              { name: t('funnel.refused'), swatch: 'danger' },
              { name: t('funnel.left'), swatch: 'others' },
            ],
            rows: steps.map(({ name, carts, refused }) => ({
              name,
              values: [refused, carts - refused],
              texts: [count(refused), count(carts - refused)],
              end: t('funnel.end', { carts: count(carts), share: words.percent(share(carts) ?? 0) }),
            })),
          },
  };
}
