import { useQuery } from '@tanstack/react-query';
import { Outlet, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import type { Person, Session } from '#contract/app/session.ts';
import { session } from '#src/api/session.ts';
import { dropPrivate } from '#src/lib/private-search.ts';
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
  if (data?.person && !isSame(data.person, person)) return <Afresh />;
  const isOver = data?.person === null;
  const store = person.stores.find((one) => one.alias === alias) ?? person.stores[0];
  const demo = mode === 'demo';
  return (
    <>
      {/* Nobody reads on while nobody is signed in; what stands there keeps its state. */}
      <div className={`flex min-h-dvh ${isOver ? 'invisible' : ''}`} inert={isOver}>
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
      </div>
      {isOver ? (
        <Suspense>
          <ExpiredDialog mode={mode} />
        </Suspense>
      ) : null}
    </>
  );
}

function isSame(one: Person, other: Person): boolean {
  return one.id === other.id && one.role === other.role;
}

/** Somebody else signed in, or the same person with other rights: nothing read before is for them. */
function Afresh() {
  useEffect(() => {
    // Without its `#`, which would keep the document; replaced, not reloaded, so that the entry's state goes as well.
    window.location.replace(dropPrivate(window.location.pathname + window.location.search));
  }, []);
  return null;
}
