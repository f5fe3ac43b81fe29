import { lazy, Suspense } from 'react';
import { useLocale } from 'use-intl';
import { Chevron } from './chevron.tsx';
import type { DayRange } from './date-range.tsx';
import { FilterOption, FilterOptions } from './filter-option.tsx';

const DateRange = lazy(() => import('./date-range.tsx').then((m) => ({ default: m.DateRange })));

type PeriodChoiceProps<Preset extends string> = {
  presets: readonly { value: Preset; label: string }[];
  /** The preset in force, or none while days are. */
  preset: Preset | undefined;
  days: Partial<DayRange>;
  /** The last day that may be chosen. */
  maxDay: string;
  labels: { custom: string; from: string; to: string; calendar: string; apply: string };
  onPreset: (preset: Preset) => void;
  onDays: (days: DayRange) => void;
  /** It has a popover to itself: presets and calendar stand side by side. Else the calendar is folded away. */
  alone: boolean;
};

/** Presets, and two typed days with a calendar. */
export function PeriodChoice<Preset extends string>(props: PeriodChoiceProps<Preset>) {
  const { presets, preset, days, labels, alone } = props;
  const locale = useLocale();
  const presetList = (
    <FilterOptions inSheet={!alone}>
      {presets.map(({ value, label }) => (
        <FilterOption
          key={value}
          mark={alone ? undefined : 'one'}
          chosen={preset === value}
          onChoose={() => props.onPreset(value)}
        >
          {label}
        </FilterOption>
      ))}
    </FilterOptions>
  );
  const custom = (
    <Suspense>
      <DateRange
        locale={locale}
        alone={alone}
        value={days}
        maxDay={props.maxDay}
        labels={labels}
        onApply={props.onDays}
      />
    </Suspense>
  );
  return alone ? (
    <div className="flex">
      <div className="w-40">{presetList}</div>
      <fieldset className="min-h-90 w-82 border-l border-line py-1.5 pr-1.5 pl-3">
        <legend className="sr-only">{labels.custom}</legend>
        {custom}
      </fieldset>
    </div>
  ) : (
    <>
      {presetList}
      <details open={preset === undefined} className="group mt-1">
        <summary className="flex min-h-11 list-none items-center gap-2 [&::-webkit-details-marker]:hidden">
          {labels.custom}
          <Chevron className="text-ink-2 transition-transform group-open:rotate-180" />
        </summary>
        <div className="py-2">{custom}</div>
      </details>
    </>
  );
}
