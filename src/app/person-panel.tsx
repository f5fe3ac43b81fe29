import { useMutation } from '@tanstack/react-query';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Person } from '#contract/app/session.ts';
import type { Role } from '#contract/endpoint.ts';
import { session } from '#src/api/session.ts';
import { KeysSwitch, LanguageSwitch, ThemeSwitch } from '#src/ui/preference-switches.tsx';
import { usePreferences } from '#src/ui/preferences.ts';
import { leaveEverywhere } from './session-tabs.ts';
import { savePreferences } from './stored-preferences.ts';

/** Who is signed in, how the app looks to them, and the way out. `role` is theirs in the store they are in. */
export function PersonPanel({ person, role }: { person: Person; role: Role | undefined }) {
  const t = useTranslations('app.person');
  const { change: _change, ...preferences } = usePreferences();
  const signOut = useMutation({
    ...session.signOut(),
    onSuccess: () => {
      // Signing out clears the storage of the browser; how the app looks is no secret.
      savePreferences(preferences);
      leaveEverywhere();
    },
  });
  return (
    <div className="flex flex-col gap-3 p-2">
      <p>
        <strong className="block font-semibold">{person.name}</strong>
        {role ? <span className="text-12 text-ink-2">{t(`roles.${role}`)}</span> : null}
      </p>
      <ThemeSwitch />
      <LanguageSwitch />
      <KeysSwitch />
      <button
        type="button"
        onClick={() => signOut.mutate()}
        className="-mx-1 flex min-h-8 items-center gap-2 rounded-md px-2 text-ink-2 hover:bg-sunken hover:text-ink max-md:min-h-11"
      >
        <LogOut aria-hidden="true" className="size-4" />
        {t('signOut')}
      </button>
      {signOut.isError ? (
        <p role="alert" className="text-12 text-danger">
          {t('signOutFailed')}
        </p>
      ) : null}
    </div>
  );
}
