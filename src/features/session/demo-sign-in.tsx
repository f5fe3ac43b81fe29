import { useMutation } from '@tanstack/react-query';
import { ChevronRight, Headset, Megaphone, Store } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { roles } from '#contract/endpoint.ts';
import { session } from '#src/api/session.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { InlineError } from '#src/ui/inline-error.tsx';

const icons = { owner: Store, support: Headset, marketer: Megaphone };

/** One button per role of the demo store, each with what that role sees. */
export function DemoSignIn({ onSignedIn }: { onSignedIn?: (() => void) | undefined }) {
  const t = useTranslations('session.demo');
  const words = useErrorWords();
  const signIn = useMutation(session.signInDemo());
  return (
    <div className="flex flex-col gap-4">
      <ul className="flex flex-col gap-2">
        {roles.map((role) => {
          const Icon = icons[role];
          return (
            <li
              key={role}
              className="relative flex items-center gap-3 rounded-lg border border-line-strong bg-surface px-3.5 py-3 hover:border-accent hover:bg-row-focused has-focus-visible:outline-2 has-focus-visible:outline-accent"
            >
              <Icon aria-hidden="true" className="size-5 flex-none text-accent" />
              <div className="min-w-0 flex-1">
                {/* The button spreads over the whole line, so that one may press anywhere on it. */}
                <button
                  type="button"
                  aria-describedby={`${role}-sees`}
                  aria-disabled={signIn.isPending}
                  onClick={() =>
                    signIn.isPending || signIn.mutate({ role }, { onSuccess: () => onSignedIn?.() })
                  }
                  className="block w-full rounded text-left text-14 font-semibold after:absolute after:inset-0 focus-visible:outline-none"
                >
                  {t(role)}
                </button>
                <p id={`${role}-sees`} className="text-12 text-ink-2">
                  {t(`${role}Sees`)}
                </p>
              </div>
              <ChevronRight aria-hidden="true" className="size-4 flex-none text-ink-3" />
            </li>
          );
        })}
      </ul>
      <InlineError {...words(signIn.error)} />
    </div>
  );
}
