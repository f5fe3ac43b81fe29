import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { type CartSearch, cartPresences, cartSteps } from '#contract/app/carts.ts';
import { useDimensionWords } from '#src/api/use-dimension-words.ts';
import { FilterOption, FilterOptions } from '#src/ui/filter-option.tsx';
import { type FilterName, isStatFilter, type StatFilterName, type SwitchFilter } from './cart-filters.ts';
import { PeriodPanel } from './filter-panel-period.tsx';
import { TagsPanel } from './filter-panel-tags.tsx';

const DeskFilterPanel = lazy(() =>
  import('./desk-filter-panel.tsx').then((m) => ({ default: m.DeskFilterPanel })),
);

export type FilterPanelProps = {
  alias: string;
  search: CartSearch;
  onChange: (patch: Partial<CartSearch>) => void;
  /** The panel has a popover to itself, which closes when one choice was enough; a sheet holds all panels at once. */
  onDone?: (() => void) | undefined;
};

/** The choices of a filter, the same in a chip's popover and in the sheet. */
export function FilterPanel({
  name,
  ...props
}: FilterPanelProps & { name: Exclude<FilterName, SwitchFilter> }) {
  if (name === 'period') return <PeriodPanel {...props} />;
  if (name === 'step') return <StepPanel {...props} />;
  if (name === 'presence') return <PresencePanel {...props} />;
  if (name === 'source' || name === 'campaign') return <TagsPanel name={name} {...props} />;
  if (isStatFilter(name)) return <ChosenPanel name={name} {...props} />;
  return (
    <Suspense>
      <DeskFilterPanel name={name} {...props} />
    </Suspense>
  );
}

function StepPanel({ search, onChange, onDone }: FilterPanelProps) {
  const t = useTranslations('carts.stage');
  return (
    <FilterOptions inSheet={!onDone}>
      {cartSteps.map((step) => {
        const chosen = search.step.includes(step);
        const others = search.step.filter((one) => one !== step);
        return (
          <FilterOption
            key={step}
            mark={onDone ? undefined : 'many'}
            chosen={chosen}
            onChoose={() => onChange({ step: chosen ? others : [...others, step] })}
          >
            {t(step)}
          </FilterOption>
        );
      })}
    </FilterOptions>
  );
}

function PresencePanel({ search, onChange, onDone }: FilterPanelProps) {
  const t = useTranslations('carts.presence');
  return (
    <FilterOptions inSheet={!onDone}>
      {cartPresences.map((presence) => (
        <FilterOption
          key={presence}
          mark={onDone ? undefined : 'one'}
          chosen={search.presence === presence}
          onChoose={() => {
            onChange({ presence });
            onDone?.();
          }}
        >
          {t(presence)}
        </FilterOption>
      ))}
    </FilterOptions>
  );
}

/** What the statistics asked for: each value can be taken away, and given back while the panel is open. */
function ChosenPanel({ name, search, onChange, onDone }: FilterPanelProps & { name: StatFilterName }) {
  const words = useDimensionWords();
  const [offered] = useState(search[name]);
  return (
    <FilterOptions inSheet={!onDone}>
      {offered.map((value) => {
        const chosen = search[name].includes(value);
        const others = search[name].filter((one) => one !== value);
        return (
          <FilterOption
            key={value}
            mark={onDone ? undefined : 'many'}
            chosen={chosen}
            onChoose={() => onChange({ [name]: chosen ? others : [...others, value] })}
          >
            {words(name, value)}
          </FilterOption>
        );
      })}
    </FilterOptions>
  );
}
