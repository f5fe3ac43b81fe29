import { type ReactNode, useId } from 'react';

export type FieldFrameProps = {
  label: string;
  /** What to type, or why; stays while there is an error. */
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  error?: string | undefined;
};

type Told = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };

/** A control under its label, with its hint and error below. Both are read out with it. */
export function FieldFrame({
  label,
  hint,
  error,
  children,
}: FieldFrameProps & { children: (told: Told) => ReactNode }) {
  const id = useId();
  const told = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="flex flex-col gap-1">
      <label htmlFor={id} className="font-medium">
        {label}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': told || undefined })}
      {hint ? (
        <div id={`${id}-hint`} className="text-12 text-ink-2">
          {hint}
        </div>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="text-12 text-danger">
          {error}
        </p>
      ) : null}
    </div>
  );
}
