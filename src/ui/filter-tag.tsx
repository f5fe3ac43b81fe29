import { Cross } from './cross.tsx';

type FilterTagProps = {
  label: string;
  /** What is chosen, in words; absent where the label says it all. */
  value?: string | undefined;
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
      <span className={value ? undefined : 'font-medium text-ink'}>{label}</span>
      {value ? <strong className="truncate font-medium text-ink">{value}</strong> : null}
      <Cross />
    </button>
  );
}
