import { Cross } from './cross.tsx';

type FilterTagProps = {
  /** Name of the filter; absent where the value says it all. */
  label?: string | undefined;
  /** What is chosen, in words. */
  value: string;
  removeLabel: string;
  onRemove: () => void;
};

/** A filter in force, on a phone: one press anywhere on it removes it. */
export function FilterTag({ label, value, removeLabel, onRemove }: FilterTagProps) {
  return (
    <button
      type="button"
      aria-label={removeLabel}
      onClick={onRemove}
      className="relative inline-flex h-9 max-w-64 flex-none items-center gap-1.5 rounded-md border border-line-strong bg-surface pr-2 pl-2.5 text-ink-2 after:absolute after:inset-x-0 after:-inset-y-1 hover:bg-sunken"
    >
      {label ? <span>{label}</span> : null}
      <strong className="truncate font-medium text-ink">{value}</strong>
      <Cross />
    </button>
  );
}
