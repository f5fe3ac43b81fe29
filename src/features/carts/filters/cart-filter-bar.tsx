import { lazy, type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { FilterChip, FilterToggle } from '#src/ui/filter-chip.tsx';
import { Kbd } from '#src/ui/kbd.tsx';
import { CartSortSelect } from '../list/cart-sort-select.tsx';
import { ActiveFilterTags } from './active-filter-tags.tsx';
import {
  activeFilters,
  changeSearch,
  chipFilters,
  isNarrowed,
  isSwitch,
  withoutFilter,
  withoutFilters,
} from './cart-filters.ts';
import { useFilterWords } from './filter-words.ts';
import type { ChangeSearch } from './use-change-search.ts';

// Behind a press, like the popover around it.
const loadPanel = () => import('./filter-panel.tsx');
const FilterPanel = lazy(() => loadPanel().then((m) => ({ default: m.FilterPanel })));

type CartFilterBarProps = {
  alias: string;
  search: CartSearch;
  onSearch: ChangeSearch;
  onIntent: () => void;
  onOpenSheet: () => void;
  /** The search field, for those who may search. */
  children: ReactNode;
};

/** Search, one chip per filter, and the way back to no filter at all. On a phone the choices live in a sheet. */
export function CartFilterBar({
  alias,
  search,
  onSearch,
  onIntent,
  onOpenSheet,
  children,
}: CartFilterBarProps) {
  const t = useTranslations('carts.filters');
  const words = useFilterWords(alias, search);
  const opener = useRef<HTMLButtonElement>(null);
  const count = activeFilters(search).length;
  const change = (patch: Partial<CartSearch>) => onSearch(changeSearch(search, patch));
  const remove = (left: CartSearch) => {
    // What was pressed is gone in a moment: the focus stays with the filters.
    opener.current?.focus();
    void onSearch(left);
  };
  const clearAll = (
    <button
      type="button"
      onClick={() => remove(withoutFilters(search))}
      className="inline-flex h-8 flex-none items-center rounded-md px-2 text-12 text-ink-2 hover:text-ink hover:underline max-md:h-11"
    >
      {t('clearAll')}
    </button>
  );
  return (
    <section aria-label={t('region')} className="flex flex-wrap items-center gap-2 px-5 pb-3 max-md:px-4">
      {children}
      <div className="contents max-md:hidden">
        {chipFilters(search).map((name) =>
          isSwitch(name) ? (
            <FilterToggle
              key={name}
              label={t(name)}
              pressed={search[name]}
              onChange={(on) => change({ [name]: on })}
            />
          ) : (
            <FilterChip
              key={name}
              label={t(name)}
              value={words(name)}
              removeLabel={t('remove', { name: t(name) })}
              onRemove={() => onSearch(withoutFilter(search, name))}
              onIntent={() => {
                void loadPanel();
                onIntent();
              }}
              panel={(close) => (
                <FilterPanel name={name} alias={alias} search={search} onChange={change} onDone={close} />
              )}
            />
          ),
        )}
      </div>
      <button
        ref={opener}
        type="button"
        aria-label={t('open', { count })}
        aria-haspopup="dialog"
        aria-keyshortcuts="F"
        onPointerEnter={onIntent}
        onClick={onOpenSheet}
        className="inline-flex h-8 items-center gap-2 rounded-md border border-line-strong bg-surface px-2.5 hover:bg-sunken max-md:h-11 max-md:px-3.5"
      >
        {t('all')}
        {count > 0 ? <strong className="font-semibold md:hidden">{count}</strong> : null}
        <Kbd>F</Kbd>
      </button>
      <CartSortSelect sort={search.sort} onSort={(sort) => change({ sort })} />
      {isNarrowed(search) ? <div className="ml-auto max-md:hidden">{clearAll}</div> : null}
      {count > 0 ? (
        <div className="flex w-full items-center gap-1 md:hidden">
          <ActiveFilterTags alias={alias} search={search} onRemove={remove} />
          {clearAll}
        </div>
      ) : null}
    </section>
  );
}
