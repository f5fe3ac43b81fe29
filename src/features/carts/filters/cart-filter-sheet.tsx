import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { CartSearch } from '#contract/app/carts.ts';
import { Button } from '#src/ui/button.tsx';
import { Cross } from '#src/ui/cross.tsx';
import { IconButton } from '#src/ui/icon-button.tsx';
import { ToggleRow } from '#src/ui/toggle-row.tsx';
import {
  changeSearch,
  type FilterName,
  isNarrowed,
  isSwitch,
  sheetFilters,
  withoutFilters,
} from './cart-filters.ts';
import { FilterPanel } from './filter-panel.tsx';
import { FilterSheetSection } from './filter-sheet-section.tsx';
import { useFilterWords } from './filter-words.ts';

type CartFilterSheetProps = {
  alias: string;
  search: CartSearch;
  onSearch: (search: CartSearch) => void;
  /** Carts that the filters leave; undefined while it is being counted. */
  count: number | undefined;
  onClose: () => void;
};

/** Every filter at once, in a native dialog: from below on a phone, from the right elsewhere. */
export function CartFilterSheet({ alias, search, onSearch, count, onClose }: CartFilterSheetProps) {
  const t = useTranslations('carts.filters');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => dialog.current?.close();
  const words = useFilterWords(alias, search);
  const change = (patch: Partial<CartSearch>) => onSearch(changeSearch(search, patch));
  return (
    <dialog
      ref={dialog}
      aria-label={t('region')}
      onClose={onClose}
      className="mr-0 h-dvh max-h-none w-full max-w-md border-l border-line bg-surface backdrop:bg-black/40 max-md:mt-auto max-md:border-t max-md:border-l-0 max-md:mb-0 max-md:h-auto max-md:max-h-[88dvh] max-md:max-w-none max-md:rounded-t-lg"
    >
      <div className="flex h-full max-h-[inherit] flex-col">
        <header className="flex items-center justify-between border-b border-line py-2 pr-3 pl-5 max-md:pl-4">
          <h2 className="text-16 font-semibold">{t('region')}</h2>
          <IconButton label={t('close')} onClick={close} icon={<Cross className="size-4" />} />
        </header>
        <div className="min-h-0 flex-1 overflow-auto px-5 pb-4 max-md:px-4">
          {sheetFilters(search).map((name) =>
            isSwitch(name) ? (
              <div key={name} className="border-b border-line py-2">
                <ToggleRow
                  label={t(name)}
                  hint={t(`${name}Hint`)}
                  on={search[name]}
                  onChange={(on) => change({ [name]: on })}
                />
              </div>
            ) : (
              <FilterSheetSection key={name} title={t(name)} value={words(name)} folded={isLong(name)}>
                <FilterPanel name={name} alias={alias} search={search} onChange={change} />
              </FilterSheetSection>
            ),
          )}
        </div>
        <footer className="flex items-center justify-between gap-2 border-t border-line px-5 py-3 max-md:px-4">
          <Button
            tone="quiet"
            disabled={!isNarrowed(search)}
            onClick={() => onSearch(withoutFilters(search))}
          >
            {t('clearAll')}
          </Button>
          <Button tone="primary" onClick={close}>
            {count === undefined ? t('close') : t('show', { count })}
          </Button>
        </footer>
      </div>
    </dialog>
  );
}

/** A store has dozens of sources and campaigns: those unfold on demand. */
function isLong(name: FilterName): boolean {
  return name === 'source' || name === 'campaign';
}
