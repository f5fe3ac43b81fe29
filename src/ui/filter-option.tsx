import type { ReactNode } from 'react';

/** A column in a popover, side by side in a sheet, where height is dear. */
export function FilterOptions({ inSheet, children }: { inSheet: boolean; children: ReactNode }) {
  return <div className={`flex ${inSheet ? 'flex-wrap gap-2' : 'flex-col'}`}>{children}</div>;
}

type FilterOptionProps = {
  chosen: boolean;
  onChoose: () => void;
  /** In a sheet the choices stand side by side, with a mark that says whether one or many may be chosen. */
  mark?: 'one' | 'many' | undefined;
  children: ReactNode;
};

/** One choice among a few: a line of a popover, or a box in a sheet. */
export function FilterOption({ chosen, onChoose, mark, children }: FilterOptionProps) {
  const line = `justify-between gap-3 px-2 hover:bg-sunken ${chosen ? 'font-medium' : ''}`;
  const box = `gap-1.5 border px-2.5 ${chosen ? 'border-accent bg-accent-soft text-accent' : 'border-line-strong hover:bg-sunken'}`;
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={`flex min-h-8 items-center rounded-md text-left max-md:min-h-11 ${mark ? box : line}`}
    >
      {mark ? <Mark chosen={chosen} round={mark === 'one'} /> : null}
      {children}
      {mark ? null : <Tick className={`size-4 text-accent ${chosen ? '' : 'opacity-0'}`} />}
    </button>
  );
}

function Mark({ chosen, round }: { chosen: boolean; round: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`inline-flex size-4 flex-none items-center justify-center border ${round ? 'rounded-full' : 'rounded'} ${chosen ? 'border-accent bg-accent text-on-accent' : 'border-ink-3'}`}
    >
      {chosen ? <Tick className="size-3" /> : null}
    </span>
  );
}

function Tick({ className }: { className: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 16 16" className={className} fill="none">
      <path d="m3.5 8.5 3 3 6-7" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
