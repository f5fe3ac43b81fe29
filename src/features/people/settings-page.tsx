import { useMutation, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { deskRoles } from '#contract/app/cart-triage.ts';
import { roleIn, session } from '#src/api/session.ts';
import { useErrorWords } from '#src/api/use-error-words.ts';
import { Card } from '#src/ui/card.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { KeysSwitch, LanguageSwitch, ThemeSwitch } from '#src/ui/preference-switches.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';

const linkLook =
  'inline-flex min-h-8 items-center rounded-md border border-line-strong bg-surface px-3 font-medium hover:bg-sunken max-md:min-h-11';

type SettingsPageProps = {
  alias: string;
  isConnectOffered: boolean;
  /** False in demo mode. */
  hasPassword: boolean;
};

/** How the app looks to a person, where they are signed in, and with what. */
export function SettingsPage({ alias, isConnectOffered, hasPassword }: SettingsPageProps) {
  const t = useTranslations('settings');
  const role = roleIn(useQuery(session.current()).data?.person, alias);
  return (
    <>
      <PageHeader title={t('title')} />
      <div className="flex max-w-2xl flex-col gap-4 px-5 py-6 max-md:px-4">
        <Card title={t('look')}>
          <dl className="grid grid-cols-[6rem_minmax(0,22rem)] items-center gap-x-4 gap-y-3 max-sm:grid-cols-1 max-sm:gap-y-1">
            <dt>{t('theme')}</dt>
            <dd>
              <ThemeSwitch />
            </dd>
            <dt>{t('language')}</dt>
            <dd>
              <LanguageSwitch />
            </dd>
            <dt>{t('keys')}</dt>
            <dd>
              <KeysSwitch />
            </dd>
          </dl>
        </Card>
        <OwnSessions />
        {hasPassword ? (
          <Card title={t('password.title')}>
            <p className="mb-3 text-ink-2">{t('password.text')}</p>
            <PasswordForm />
          </Card>
        ) : null}
        {deskRoles.some((one) => one === role) ? (
          <Card title={t('contact.title')}>
            <p className="mb-3 text-ink-2">{t('contact.text')}</p>
            <Link to="/$alias/settings/messages" params={{ alias }} className={linkLook}>
              {t('contact.open')}
            </Link>
          </Card>
        ) : null}
        {isConnectOffered ? (
          <Card title={t('stores.title')}>
            <p className="mb-3 text-ink-2">{t('stores.text')}</p>
            <Link to="/connect" className={linkLook}>
              {t('stores.connect')}
            </Link>
          </Card>
        ) : null}
      </div>
    </>
  );
}

function OwnSessions() {
  const t = useTranslations('settings.sessions');
  const words = useErrorWords();
  const { data } = useSuspenseQuery(session.all());
  const end = useMutation(session.end());
  return (
    <Card title={t('title')}>
      <SessionList
        sessions={data.sessions}
        ending={end.isPending ? end.variables : undefined}
        onEnd={(id) => end.isPending || end.mutate(id)}
      />
      <InlineError {...words(end.error)} />
      <p className="mt-2 text-12 text-ink-2">{t('text')}</p>
    </Card>
  );
}
