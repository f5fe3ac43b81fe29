import type { ComponentProps } from 'react';
import { TextField } from './text-field.tsx';

/** A code of six digits from an authenticator app, or a longer one kept for emergencies. */
export function CodeField(props: ComponentProps<typeof TextField>) {
  return (
    <TextField
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      maxLength={64}
      className="tracking-widest tabular-nums"
      {...props}
    />
  );
}
