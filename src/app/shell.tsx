import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Person, Session } from '#contract/app/session.ts';
import { roleIn, session } from '#src/api/session.ts';
import { dropPrivate } from '#src/lib/private-search.ts';
import { BottomBar } from './bottom-bar.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { ProofProvider } from './proof-provider.tsx';
import { SideBar } from './side-bar.tsx';
import { UnsavedGuard } from './unsaved-guard.tsx';

const ExpiredDialog = lazy(() => import('./expired-dialog.tsx').then((m) => ({ default: m.ExpiredDialog })));

type ShellProps = { mode: Session['mode']; person: Person };

/** The frame of every page of a signed-in person. `person` is who the page was opened by. */
export function Shell({ mode, person }: ShellProps) {
  const t = useTranslations('app');
  const { alias } = useParams({ strict: false });
  const { data } = useQuery(session.current());
  useHeadingFocus();
  if (data?.person && !isSame(data.person, person)) return <Afresh />;
  const isOver = data?.person === null;
  // Who has just connected a store has one more than at the start.
  const shown = data?.person ?? person;
  const store = shown.stores.find((one) => one.alias === alias) ?? shown.stores[0];
  return (
    <ProofProvider>
      {/* Nobody reads on while nobody is signed in; what stands there keeps its state. */}
      <div className={`flex min-h-dvh ${isOver ? 'invisible' : ''}`} inert={isOver}>
        <a
          href="#main"
          className="fixed top-2 left-2 z-20 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
        >
          {t('skip')}
        </a>
        <SideBar person={shown} store={store} mode={mode} />
        <div className="flex min-w-0 flex-1 flex-col max-md:pb-14">
          <OfflineBanner />
          <main id="main" tabIndex={-1} className="min-w-0 flex-1">
            <Outlet />
          </main>
        </div>
        <BottomBar person={shown} store={store} mode={mode} />
      </div>
      <UnsavedGuard />
      {isOver ? (
        <Suspense>
          <ExpiredDialog mode={mode} />
        </Suspense>
      ) : null}
    </ProofProvider>
  );
}

/** The same person, who may still do all they might: a store more is no reason to begin afresh. */
function isSame(now: Person, before: Person): boolean {
  const keeps = before.stores.every(({ alias, role }) => roleIn(now, alias) === role);
  return now.id === before.id && now.role === before.role && keeps;
}

/** Somebody else signed in, or the same person with other rights: nothing read before is for them. */
function Afresh() {
  useEffect(() => {
    // Without its `#`, which would keep the document; replaced, not reloaded, so that the entry's state goes as well.
    window.location.replace(dropPrivate(window.location.pathname + window.location.search));
  }, []);
  return null;
}
