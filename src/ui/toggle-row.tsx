import { useId } from 'react';

type ToggleRowProps = {
  label: string;
  /** What it does, in small print. */
  hint: string;
  on: boolean;
  onChange: (on: boolean) => void;
};

/** Something that is only on or off, with room to say what it does. */
export function ToggleRow({ label, hint, on, onChange }: ToggleRowProps) {
  const id = useId();
  return (
    <button
      type="button"
      aria-pressed={on}
      aria-labelledby={`${id}-label`}
      aria-describedby={`${id}-hint`}
      onClick={() => onChange(!on)}
      className="flex min-h-11 w-full items-center justify-between gap-4 text-left"
    >
      <span>
        <span id={`${id}-label`} className="block font-medium">
          {label}
        </span>
        <span id={`${id}-hint`} className="block text-12 text-ink-2">
          {hint}
        </span>
      </span>
      <span
        aria-hidden="true"
        className={`flex h-5 w-9 flex-none items-center rounded-full border px-0.5 transition-colors ${on ? 'border-accent bg-accent' : 'border-ink-3 bg-sunken'}`}
      >
        <span
          className={`size-3.5 rounded-full transition-transform ${on ? 'translate-x-4 bg-on-accent' : 'bg-ink-3'}`}
        />
      </span>
    </button>
  );
}
