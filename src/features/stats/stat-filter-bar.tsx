import { useTranslations } from 'use-intl';
import { comparisons } from '#contract/app/stat-periods.ts';
import type { StatSearch } from '#contract/app/stats.ts';
import { FilterToggle } from '#src/ui/filter-chip.tsx';
import { FilterTag } from '#src/ui/filter-tag.tsx';
import { InlineSelect } from '#src/ui/inline-select.tsx';
import { StatPeriod } from './stat-period.tsx';
import { type ChangeStats, withoutStatFilter, withoutStatFilters } from './stat-search.ts';
import { useFilterWords } from './use-stat-words.ts';

type StatFilterBarProps = { alias: string; search: StatSearch; onSearch: ChangeStats };

/** Period, what it is held against, and every filter in force as a tag that removes it. */
export function StatFilterBar({ alias, search, onSearch }: StatFilterBarProps) {
  const t = useTranslations('stats');
  const filters = useFilterWords(alias, search);
  const more = useTranslations('carts.filters');
  const short = ([first = '', ...rest]: string[]) =>
    rest.length > 1 ? more('more', { first, count: rest.length }) : [first, ...rest].join(', ');
  return (
    <section
      aria-label={t('region')}
      className="flex flex-wrap items-center gap-2 px-5 pb-3 max-md:px-4 print:hidden"
    >
      <StatPeriod search={search} onSearch={onSearch} />
      <InlineSelect
        className="max-md:flex-[1_0_9rem]"
        label={t('compare.label')}
        options={comparisons.map((one) => ({ value: one, label: t(`compare.${one}`) }))}
        value={search.range === 'all' ? 'none' : search.compare}
        onChange={(compare) => onSearch({ ...search, compare })}
      />
      {search.compare !== 'none' && search.range !== 'all' ? (
        <FilterToggle
          label={t('compare.weekdays')}
          hint={t('compare.weekdaysHint')}
          pressed={search.weekdays}
          onChange={(weekdays) => onSearch({ ...search, weekdays })}
        />
      ) : null}
      {search.refused ? null : (
        <FilterToggle
          label={t('tools.refused')}
          pressed={false}
          onChange={() => onSearch({ ...search, refused: true })}
        />
      )}
      {filters.length > 0 ? (
        <div className="flex w-full flex-wrap items-center gap-2">
          <ul aria-label={t('filters.label')} className="contents">
            {filters.map(({ name, label, values }) => (
              <li key={name} className="min-w-0">
                <FilterTag
                  label={label}
                  value={short(values)}
                  removeLabel={t('filters.remove', {
                    name: [label, values.join(', ')].filter(Boolean).join(' '),
                  })}
                  onRemove={() => onSearch(withoutStatFilter(search, name))}
                />
              </li>
            ))}
          </ul>
          <button
            type="button"
            onClick={() => onSearch(withoutStatFilters(search))}
            className="inline-flex h-9 items-center rounded-md px-2 text-12 text-ink-2 hover:text-ink hover:underline max-md:h-11"
          >
            {t('filters.clear')}
          </button>
        </div>
      ) : null}
    </section>
  );
}
