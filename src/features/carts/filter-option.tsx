import type { ReactNode } from 'react';

type FilterOptionProps = { chosen: boolean; onChoose: () => void; children: ReactNode };

/** One choice among a few; the tick and the weight show which is in force. */
export function FilterOption({ chosen, onChoose, children }: FilterOptionProps) {
  return (
    <button
      type="button"
      aria-pressed={chosen}
      onClick={onChoose}
      className={`flex min-h-8 items-center justify-between gap-3 rounded-md px-2 text-left hover:bg-sunken max-md:min-h-11 ${chosen ? 'font-medium' : ''}`}
    >
      {children}
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className={`size-4 text-accent ${chosen ? '' : 'opacity-0'}`}
        fill="none"
      >
        <path d="m3.5 8.5 3 3 6-7" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
    </button>
  );
}
