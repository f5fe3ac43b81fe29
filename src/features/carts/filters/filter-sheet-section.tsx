import { type ReactNode, useState } from 'react';
import { Chevron } from '#src/ui/chevron.tsx';

type FilterSheetSectionProps = {
  title: string;
  /** What is chosen, in words: a folded section must not hide it. */
  value: string | undefined;
  folded: boolean;
  children: ReactNode;
};

/** One filter of the sheet under its name. Long ones unfold on demand, and load only then. */
export function FilterSheetSection({ title, value, folded, children }: FilterSheetSectionProps) {
  const [open, setOpen] = useState(false);
  if (!folded) {
    return (
      <section aria-label={title} className="border-b border-line py-3.5">
        <h3 className="mb-2 font-medium">{title}</h3>
        {children}
      </section>
    );
  }
  return (
    <details className="group border-b border-line" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="flex min-h-12 list-none items-center gap-3 font-medium [&::-webkit-details-marker]:hidden">
        <span className="flex-none">{title}</span>
        <span className="min-w-0 flex-1 truncate text-right font-normal text-ink-2">{value}</span>
        <Chevron className="text-ink-2 transition-transform group-open:rotate-180" />
      </summary>
      {open ? <div className="pb-3.5">{children}</div> : null}
    </details>
  );
}
