import type { ComponentProps } from 'react';
import { FieldFrame, type FieldFrameProps } from './field-frame.tsx';

type AreaFieldProps = Omit<ComponentProps<'textarea'>, 'id' | 'children'> & FieldFrameProps;

/** Several lines of text to type. */
export function AreaField({ label, hint, error, ...area }: AreaFieldProps) {
  return (
    <FieldFrame label={label} hint={hint} error={error}>
      {(told) => (
        <textarea
          rows={4}
          {...area}
          {...told}
          className={`rounded-md border bg-surface px-2.5 py-1.5 disabled:bg-sunken max-md:text-16 ${error ? 'border-danger' : 'border-line-strong'}`}
        />
      )}
    </FieldFrame>
  );
}
