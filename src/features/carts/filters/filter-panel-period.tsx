import type { CartSearch } from '#contract/app/carts.ts';
import { usePeriodWords } from '#src/api/use-period-words.ts';
import { PeriodChoice } from '#src/ui/period-choice.tsx';
import type { FilterPanelProps } from './filter-panel.tsx';

/** When the carts were left. */
export function PeriodPanel({ search, onChange, onDone }: FilterPanelProps) {
  const { choice } = usePeriodWords();
  const choose = (patch: Partial<CartSearch>) => {
    onChange(patch);
    onDone?.();
  };
  return (
    <PeriodChoice
      {...choice(search)}
      alone={onDone !== undefined}
      onPreset={(range) => choose({ range, from: undefined, to: undefined })}
      onDays={(days) => choose({ range: 'custom', ...days })}
    />
  );
}
