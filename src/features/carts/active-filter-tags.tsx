import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { FilterTag } from '#src/ui/filter-tag.tsx';
import { activeFilters, type FilterName, withoutFilter } from './cart-filters.ts';
import { useFilterWords } from './filter-words.ts';

type ActiveFilterTagsProps = { search: CartSearch; onRemove: (left: CartSearch) => void };

/** The filters in force, one removable tag each, in a row that scrolls sideways. For a phone. */
export function ActiveFilterTags({ search, onRemove }: ActiveFilterTagsProps) {
  const t = useTranslations('carts.filters');
  const words = useFilterWords(search);
  const tagOf = (name: FilterName) => {
    const label = t(name);
    const value = words(name);
    return { label, value: value === label ? undefined : value };
  };
  return (
    <ul aria-label={t('active')} className="-my-1 flex min-w-0 flex-1 gap-2 overflow-x-auto py-1">
      {activeFilters(search).map((name) => {
        const { label, value } = tagOf(name);
        return (
          <li key={name} className="flex-none">
            <FilterTag
              label={label}
              value={value}
              removeLabel={t('remove', { name: value ? `${label} ${value}` : label })}
              onRemove={() => onRemove(withoutFilter(search, name))}
            />
          </li>
        );
      })}
    </ul>
  );
}
