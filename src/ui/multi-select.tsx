import type { ReactNode } from 'react';
import { Autocomplete, useFilter } from 'react-aria-components/Autocomplete';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { Text } from 'react-aria-components/Text';

export type MultiSelectOption = {
  value: string;
  label: string /** Said after the label: a count. */;
  note?: string;
};

type MultiSelectProps = {
  /** It has a popover to itself: the search takes the focus and the list scrolls. */
  alone: boolean;
  /** Names the list of options. */
  label: string;
  searchLabel: string;
  options: readonly MultiSelectOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
  /** Shown when no option matches the typed text. */
  empty: ReactNode;
};

/** Any number of options, found by typing: letters narrow the list, arrows walk it, Enter ticks. */
export function MultiSelect({
  alone,
  label,
  searchLabel,
  options,
  chosen,
  onChange,
  empty,
}: MultiSelectProps) {
  const { contains } = useFilter({ sensitivity: 'base' });
  return (
    <Autocomplete filter={contains}>
      <SearchField aria-label={searchLabel} autoFocus={alone} className="pb-1.5">
        <Input
          placeholder={searchLabel}
          className="h-8 w-full rounded-md border border-line-strong bg-surface px-2.5 outline-offset-0 placeholder:text-ink-3 max-md:h-11 max-md:text-16"
        />
      </SearchField>
      <ListBox
        aria-label={label}
        items={options.map((option) => ({ ...option, id: option.value }))}
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosen}
        onSelectionChange={(keys) => onChange(keys === 'all' ? [] : [...keys].map(String))}
        renderEmptyState={() => <p className="px-2 py-3 text-ink-2">{empty}</p>}
        className={`min-w-56 outline-none ${alone ? 'max-h-68 overflow-auto' : ''}`}
      >
        {(option) => <MultiSelectRow option={option} />}
      </ListBox>
    </Autocomplete>
  );
}

// The list hands every row a `value` of its own, so the option travels under another name.
function MultiSelectRow({ option: { value, label, note } }: { option: MultiSelectOption }) {
  return (
    <ListBoxItem
      id={value}
      textValue={label}
      className="flex min-h-8 cursor-default max-md:min-h-11 items-center gap-2 rounded-md px-2 outline-none data-[focused]:bg-row-focused data-[hovered]:bg-sunken data-[focus-visible]:ring-2 data-[focus-visible]:ring-accent"
    >
      {({ isSelected }) => (
        <>
          <Tick on={isSelected} />
          <Text slot="label" className="min-w-0 flex-1 truncate">
            {label}
          </Text>
          {note ? (
            <Text slot="description" className="text-12 text-ink-2 tabular-nums">
              {note}
            </Text>
          ) : null}
        </>
      )}
    </ListBoxItem>
  );
}

function Tick({ on }: { on: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-4 flex-none items-center justify-center rounded border ${on ? 'border-accent bg-accent text-on-accent' : 'border-ink-3'}`}
    >
      {on ? (
        <svg viewBox="0 0 16 16" className="size-3" fill="none" aria-hidden="true">
          <path d="m3.5 8.5 3 3 6-7" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
        </svg>
      ) : null}
    </span>
  );
}
