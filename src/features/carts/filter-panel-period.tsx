import { lazy, Suspense } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { ranges } from '#contract/app/date-range.ts';
import { dayOf } from '#contract/sao-paulo.ts';
import { FilterOption } from './filter-option.tsx';
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
  const presetList = presets.map((range) => (
    <FilterOption
      key={range}
      chosen={search.range === range}
      onChoose={() => choose({ range, from: undefined, to: undefined })}
    >
      {t(range)}
    </FilterOption>
  ));
  const custom = (
    <Suspense>
      <DateRange
        locale={locale}
        value={search.range === 'custom' ? { from: search.from, to: search.to } : {}}
        maxDay={dayOf(Date.now())}
        labels={{ from: t('from'), to: t('to'), calendar: t('calendar'), apply: t('apply') }}
        onApply={(days) => choose({ range: 'custom', ...days })}
      />
    </Suspense>
  );
  return onDone ? (
    <div className="flex">
      <div className="flex w-40 flex-col">{presetList}</div>
      <fieldset className="min-h-90 w-82 border-l border-line py-1.5 pr-1.5 pl-3">
        <legend className="sr-only">{t('custom')}</legend>
        {custom}
      </fieldset>
    </div>
  ) : (
    <div className="flex flex-col">
      {presetList}
      <details open={search.range === 'custom'}>
        <summary className="min-h-8 rounded-md px-2 py-1.5 hover:bg-sunken max-md:min-h-11 max-md:py-3">
          {t('custom')}
        </summary>
        <div className="p-2">{custom}</div>
      </details>
    </div>
  );
}
