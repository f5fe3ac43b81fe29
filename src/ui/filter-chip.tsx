import { lazy, type ReactNode, Suspense, useRef, useState } from 'react';
import { Cross } from './cross.tsx';

// The popover brings react-aria: it is fetched when a pointer or the focus comes near, never with the page.
const loadPopover = () => import('./filter-chip-popover.tsx');
const FilterChipPopover = lazy(() => loadPopover().then((m) => ({ default: m.FilterChipPopover })));

const shell =
  'inline-flex h-8 max-w-72 items-center rounded-md border text-13 transition-colors max-md:h-11 max-md:max-w-full';
const idle = 'border-dashed border-line-strong text-ink-2 hover:border-solid hover:text-ink';
const active = 'border-line-strong bg-surface text-ink-2';
const face = 'inline-flex h-full min-w-0 items-center gap-1.5 px-2.5 rounded-md';

type FilterChipProps = {
  label: string;
  /** What is chosen, in words; absent while the filter is not in use. */
  value?: string | undefined;
  removeLabel: string;
  /** Absent where one of the choices is always in force. */
  onRemove: (() => void) | undefined;
  /** Starts to fetch what the panel needs, on the first sign of interest. */
  onIntent?: () => void;
  panel: (close: () => void) => ReactNode;
};

/** A filter as a chip: it opens a panel of choices, shows what is chosen and can be removed. */
export function FilterChip({ label, value, removeLabel, onRemove, onIntent, panel }: FilterChipProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);
  const prepare = () => {
    void loadPopover();
    onIntent?.();
  };
  const remove = () => {
    onRemove?.();
    // The pressed button is gone in a moment: the focus stays with the chip.
    trigger.current?.focus();
  };
  return (
    <div className={`${shell} ${value ? active : idle}`}>
      <button
        ref={trigger}
        type="button"
        className={face}
        aria-haspopup="dialog"
        aria-expanded={open}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => setOpen(true)}
      >
        <span>{label}</span>
        {value ? <strong className="truncate font-medium text-ink">{value}</strong> : null}
      </button>
      {value && onRemove ? <RemoveButton label={removeLabel} onClick={remove} /> : null}
      {open ? (
        <Suspense>
          <FilterChipPopover trigger={trigger} label={label} onClose={() => setOpen(false)}>
            {panel(() => setOpen(false))}
          </FilterChipPopover>
        </Suspense>
      ) : null}
    </div>
  );
}

type FilterToggleProps = {
  label: string;
  hint?: string;
  pressed: boolean;
  onChange: (pressed: boolean) => void;
};

/** A filter that is only on or off. */
export function FilterToggle({ label, hint, pressed, onChange }: FilterToggleProps) {
  return (
    <div className={`${shell} ${pressed ? active : idle}`}>
      <button
        type="button"
        title={hint}
        className={face}
        aria-pressed={pressed}
        onClick={() => onChange(!pressed)}
      >
        <span className={pressed ? 'font-medium text-ink' : undefined}>{label}</span>
        {pressed ? <Cross /> : null}
      </button>
    </div>
  );
}

function RemoveButton({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={label}
      onClick={onClick}
      className="-ml-1 inline-flex size-7 flex-none items-center justify-center rounded-md text-ink-2 hover:bg-sunken hover:text-ink"
    >
      <Cross />
    </button>
  );
}
