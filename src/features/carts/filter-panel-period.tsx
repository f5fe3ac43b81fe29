import { lazy, Suspense } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { ranges } from '#contract/app/date-range.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { FilterOption } from './filter-option.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';

const DateRange = lazy(() => import('#src/ui/date-range.tsx').then((m) => ({ default: m.DateRange })));

const presets = ranges.filter((range) => range !== 'custom');

/** Presets on one side, two typed days with a calendar on the other. */
export function PeriodPanel({ search, onChange, onDone }: FilterPanelProps) {
  const t = useTranslations('carts.range');
  const locale = useLocale();
  const choose = (patch: Partial<CartSearch>) => {
    onChange(patch);
    onDone?.();
  };
  return (
    <div className="flex flex-col gap-3 md:flex-row">
      <div className="flex flex-col md:w-40">
        {presets.map((range) => (
          <FilterOption
            key={range}
            chosen={search.range === range}
            onChoose={() => choose({ range, from: undefined, to: undefined })}
          >
            {t(range)}
          </FilterOption>
        ))}
      </div>
      <fieldset className="min-h-90 border-line md:w-82 md:border-l md:py-1.5 md:pr-1.5 md:pl-3">
        <legend className="sr-only">{t('custom')}</legend>
        <Suspense>
          <DateRange
            locale={locale}
            value={search.range === 'custom' ? { from: search.from, to: search.to } : {}}
            maxDay={dayOf(Date.now())}
            labels={{ from: t('from'), to: t('to'), calendar: t('calendar'), apply: t('apply') }}
            onApply={(days) => choose({ range: 'custom', ...days })}
          />
        </Suspense>
      </fieldset>
    </div>
  );
}
