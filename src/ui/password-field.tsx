import { Eye, EyeOff } from 'lucide-react';
import { type ComponentProps, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button.tsx';
import { TextField } from './text-field.tsx';

/** A secret to type, hidden until it is asked to be seen. Pasting works as everywhere. */
export function PasswordField(props: Omit<ComponentProps<typeof TextField>, 'end' | 'type'>) {
  const t = useTranslations('ui.password');
  const [shown, setShown] = useState(false);
  return (
    <TextField
      autoCapitalize="none"
      autoCorrect="off"
      spellCheck={false}
      {...props}
      type={shown ? 'text' : 'password'}
      end={
        <IconButton
          label={t(shown ? 'hide' : 'show')}
          aria-pressed={shown}
          onClick={() => setShown(!shown)}
          icon={shown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
        />
      }
    />
  );
}
