import type { ReactNode } from 'react';

export type Fact = {
  label: string;
  /** Absent or empty is shown as a dash. */
  value: ReactNode;
};

/** Names and values in two columns. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="flex flex-col gap-1">
      {facts.map(({ label, value }) => (
        <div key={label} className="flex justify-between gap-4">
          <dt className="flex-none text-ink-2">{label}</dt>
          <dd className="min-w-0 text-right wrap-anywhere">
            {value || <span className="text-ink-2">—</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
