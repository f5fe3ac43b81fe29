import { lazy, Suspense } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { ranges } from '#contract/app/date-range.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { Chevron } from '#src/ui/chevron.tsx';
import { FilterOption, FilterOptions } from './filter-option.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';

const DateRange = lazy(() => import('#src/ui/date-range.tsx').then((m) => ({ default: m.DateRange })));

const presets = ranges.filter((range) => range !== 'custom');

/** Presets, and two typed days with a calendar: side by side in a popover, folded away in the sheet. */
export function PeriodPanel({ search, onChange, onDone }: FilterPanelProps) {
  const t = useTranslations('carts.range');
  const locale = useLocale();
  const choose = (patch: Partial<CartSearch>) => {
    onChange(patch);
    onDone?.();
  };
  const presetList = (
    <FilterOptions inSheet={!onDone}>
      {presets.map((range) => (
        <FilterOption
          key={range}
          mark={onDone ? undefined : 'one'}
          chosen={search.range === range}
          onChoose={() => choose({ range, from: undefined, to: undefined })}
        >
          {t(range)}
        </FilterOption>
      ))}
    </FilterOptions>
  );
  const custom = (
    <Suspense>
      <DateRange
        locale={locale}
        alone={onDone !== undefined}
        value={search.range === 'custom' ? { from: search.from, to: search.to } : {}}
        maxDay={dayOf(Date.now())}
        labels={{ from: t('from'), to: t('to'), calendar: t('calendar'), apply: t('apply') }}
        onApply={(days) => choose({ range: 'custom', ...days })}
      />
    </Suspense>
  );
  return onDone ? (
    <div className="flex">
      <div className="w-40">{presetList}</div>
      <fieldset className="min-h-90 w-82 border-l border-line py-1.5 pr-1.5 pl-3">
        <legend className="sr-only">{t('custom')}</legend>
        {custom}
      </fieldset>
    </div>
  ) : (
    <>
      {presetList}
      <details open={search.range === 'custom'} className="group mt-1">
        <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          {t('custom')}
          <Chevron className="text-ink-2 transition-transform group-open:rotate-180" />
        </summary>
        <div className="py-2">{custom}</div>
      </details>
    </>
  );
}
