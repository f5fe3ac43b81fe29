import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { StatSearch } from '#contract/app/stats.ts';
import { usePeriodWords } from '#src/api/use-period-words.ts';
import { FilterChip } from '#src/ui/filter-chip.tsx';
import { ModalDialog } from '#src/ui/modal-dialog.tsx';
import { useMedia } from '#src/ui/use-media.ts';
import { type ChangeStats, statDefaults } from './stat-search.ts';

const PeriodChoice = lazy(() =>
  import('#src/ui/period-choice.tsx').then((m) => ({ default: m.PeriodChoice })),
) as typeof import('#src/ui/period-choice.tsx').PeriodChoice;

type StatPeriodProps = { search: StatSearch; onSearch: ChangeStats };

/** Which days are counted: a popover with a calendar beside its presets, or a sheet on a phone. */
export function StatPeriod({ search, onSearch }: StatPeriodProps) {
  const t = useTranslations('stats');
  const { words, choice } = usePeriodWords();
  const isPhone = useMedia('(max-width: 767px)');
  const [isOpen, setOpen] = useState(false);
  const panel = (close: () => void) => (
    <Suspense>
      <PeriodChoice
        {...choice(search)}
        alone={!isPhone}
        onPreset={(range) => {
          onSearch({ ...search, range, from: undefined, to: undefined });
          close();
        }}
        onDays={(days) => {
          onSearch({ ...search, range: 'custom', ...days });
          close();
        }}
      />
    </Suspense>
  );
  if (!isPhone) {
    const isPlain = search.range === statDefaults.range;
    const reset = () => onSearch({ ...search, range: statDefaults.range, from: undefined, to: undefined });
    return (
      <FilterChip
        label={t('period')}
        value={words(search)}
        removeLabel={t('filters.remove', { name: t('period') })}
        onRemove={isPlain ? undefined : reset}
        panel={panel}
      />
    );
  }
  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="inline-flex h-11 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-3.5"
      >
        <span className="sr-only">{t('period')}</span>
        <strong className="font-medium">{words(search)}</strong>
      </button>
      {isOpen ? (
        <ModalDialog title={t('period')} onClose={() => setOpen(false)}>
          {panel(() => setOpen(false))}
        </ModalDialog>
      ) : null}
    </>
  );
}
