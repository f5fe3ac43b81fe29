import { useTranslations } from 'use-intl';
import type { Session } from '#contract/app/session.ts';
import { LanguageSwitch, ThemeSwitch } from '#src/ui/preference-switches.tsx';
import { SampleCarts } from './sample-carts.tsx';
import { SignInChoices } from './sign-in-choices.tsx';

const points = ['queue', 'why', 'privacy'] as const;

type SignInPageProps = { mode: Session['mode']; onSignedIn: () => void };

/** What the product is, beside the way in. */
export function SignInPage({ mode, onSignedIn }: SignInPageProps) {
  const t = useTranslations('session');
  return (
    <main className="grid min-h-dvh max-lg:grid-rows-[auto_1fr] lg:grid-cols-2">
      <div className="flex flex-col justify-center gap-8 bg-accent-soft px-6 py-8 lg:px-14 lg:py-16">
        <div className="w-full max-w-lg lg:ml-auto">
          <p className="flex items-center gap-2.5 text-16 font-semibold">
            <img src="/mark.svg" alt="" width="28" height="28" />
            Resgate
          </p>
          <p className="mt-6 text-20 font-semibold tracking-tight text-balance lg:mt-10 lg:text-28">
            {t('tagline')}
          </p>
          <ul className="mt-6 flex flex-col gap-2 text-14 text-ink-2 max-lg:hidden">
            {points.map((point) => (
              <li key={point}>{t(`points.${point}`)}</li>
            ))}
          </ul>
          <div className="mt-8 max-lg:hidden">
            <SampleCarts />
          </div>
        </div>
      </div>
      <div className="flex flex-col bg-surface px-6 py-8 lg:px-14">
        <div className="my-auto w-full max-w-md">
          <h1 tabIndex={-1} className="mb-2 text-20 font-semibold tracking-tight">
            {t('title')}
          </h1>
          {mode === 'demo' ? <p className="mb-4 text-ink-2">{t('demo.lead')}</p> : null}
          <SignInChoices mode={mode} onSignedIn={onSignedIn} />
        </div>
        <div className="mt-8 flex w-full max-w-md justify-between gap-3 max-sm:flex-col">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </div>
    </main>
  );
}
