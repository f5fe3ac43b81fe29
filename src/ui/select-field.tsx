import type { ComponentProps } from 'react';
import { Chevron } from './chevron.tsx';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

type SelectFieldProps = Omit<ComponentProps<'select'>, 'id' | 'children'> &
  FieldFrameProps & { options: readonly { value: string; label: string }[] };

/** One of some named things, by the browser's own list. */
export function SelectField({ label, hint, error, options, ...select }: SelectFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(told) => (
        <span className="relative flex">
          <select
            {...select}
            {...told}
            className={`min-h-9 w-full appearance-none truncate rounded-md border bg-surface pr-9 pl-2.5 disabled:bg-sunken disabled:opacity-100 max-md:min-h-11 max-md:text-16 ${error ? 'border-danger' : 'border-line-strong'}`}
          >
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Chevron className="pointer-events-none absolute top-1/2 right-3 -translate-y-1/2 text-ink-2" />
        </span>
      )}
    </FieldFrame>
  );
}
