import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { Person, Session } from '#contract/app/session.ts';
import { session } from '#src/api/session.ts';
import { BottomBar } from './bottom-bar.tsx';
import { useHeadingFocus } from './heading-focus.ts';
import { OfflineBanner } from './offline-banner.tsx';
import { SideBar } from './side-bar.tsx';

const ExpiredDialog = lazy(() => import('./expired-dialog.tsx').then((m) => ({ default: m.ExpiredDialog })));

type ShellProps = { mode: Session['mode']; person: Person };

/** The frame of every page of a signed-in person. `person` is who the page was opened by. */
export function Shell({ mode, person }: ShellProps) {
  const t = useTranslations('app');
  const { alias } = useParams({ strict: false });
  const { data } = useQuery(session.current());
  useHeadingFocus();
  const store = person.stores.find((one) => one.alias === alias) ?? person.stores[0];
  const demo = mode === 'demo';
  return (
    <div className="flex min-h-dvh">
      <a
        href="#main"
        className="fixed top-2 left-2 z-20 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <SideBar person={person} store={store} demo={demo} />
      <div className="flex min-w-0 flex-1 flex-col max-md:pb-14">
        <OfflineBanner />
        <main id="main" tabIndex={-1} className="min-w-0 flex-1">
          <Outlet />
        </main>
      </div>
      <BottomBar person={person} store={store} demo={demo} />
      {data?.person === null ? (
        <Suspense>
          <ExpiredDialog session={data} person={person} />
        </Suspense>
      ) : null}
    </div>
  );
}
