import type { ComponentProps } from 'react';
import { useTranslations } from 'use-intl';
import { PasswordField } from './password-field.tsx';
import { passwordLength, passwordWords } from './password-words.ts';

type NewPasswordFieldProps = Omit<ComponentProps<typeof PasswordField>, 'hint'> & { typed: string };

/** A password to choose, with a meter that says in words what is missing. */
export function NewPasswordField({ typed, ...field }: NewPasswordFieldProps) {
  const t = useTranslations('passwordMeter');
  const words = passwordWords(typed);
  const share = Math.min(100, (typed.length / passwordLength.least) * 100);
  const isEnough = words.kind === 'enough';
  return (
    <PasswordField
      autoComplete="new-password"
      hint={
        <>
          <span aria-hidden="true" className="mb-1 block h-1 overflow-hidden rounded-full bg-line">
            <span
              className={`block h-full rounded-full ${isEnough ? 'bg-accent' : 'bg-waiting'}`}
              style={{ width: `${share}%` }}
            />
          </span>
          {words.kind === 'empty' ? t('empty') : t(words.kind, { count: words.count })}
        </>
      }
      {...field}
    />
  );
}
