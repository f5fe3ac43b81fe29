import type { ComponentProps, ReactNode } from 'react';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

type TextFieldProps = Omit<ComponentProps<'input'>, 'id' | 'children'> &
  FieldFrameProps & {
    /** A sign before the text, such as that of a currency. */
    start?: ReactNode;
    /** A control or a unit at the end of the box. */
    end?: ReactNode;
  };

/** A line of text to type, under its label. Hint and error are read out with it. */
export function TextField({ label, hint, error, start, end, className = '', ...input }: TextFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(told) => (
        <span
          className={`flex min-h-9 items-center rounded-md border bg-surface focus-within:outline-2 focus-within:outline-offset-1 focus-within:outline-accent has-disabled:bg-sunken max-md:min-h-11 ${error ? 'border-danger' : 'border-line-strong'}`}
        >
          {start}
          <input
            {...input}
            {...told}
            className={`min-w-0 flex-1 self-stretch rounded-md bg-transparent px-2.5 outline-none placeholder:text-ink-3 max-md:text-16 ${className}`}
          />
          {end}
        </span>
      )}
    </FieldFrame>
  );
}
