import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { FilterTag } from '#src/ui/filter-tag.tsx';
import { activeFilters, type FilterName, switchFilters, withoutFilter } from './cart-filters.ts';
import { useFilterWords } from './filter-words.ts';

type ActiveFilterTagsProps = { alias: string; search: CartSearch; onRemove: (left: CartSearch) => void };

const selfEvident: ReadonlySet<FilterName> = new Set(['period', 'presence', ...switchFilters]);

/** The filters in force, one removable tag each, in a row that scrolls sideways. For a phone. */
export function ActiveFilterTags({ alias, search, onRemove }: ActiveFilterTagsProps) {
  const t = useTranslations('carts.filters');
  const words = useFilterWords(alias, search);
  return (
    <ul
      aria-label={t('active')}
      className="-my-1 -ml-1 flex min-w-0 flex-1 gap-2 overflow-x-auto py-1 pr-6 pl-1 [mask-image:linear-gradient(to_right,#000_calc(100%-1.5rem),transparent)]"
    >
      {activeFilters(search).map((name) => {
        const value = words(name) ?? t(name);
        // "Últimos 7 dias" needs no name of its filter, and a phone no word more than it needs.
        const label = selfEvident.has(name) ? undefined : t(name);
        return (
          <li key={name} className="flex-none">
            <FilterTag
              label={label}
              value={value}
              removeLabel={t('remove', { name: [label, value].filter(Boolean).join(' ') })}
              onRemove={() => onRemove(withoutFilter(search, name))}
            />
          </li>
        );
      })}
    </ul>
  );
}
