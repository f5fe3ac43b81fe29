import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Person, Session } from '#contract/app/session.ts';
import { Popover } from '#src/ui/popover.tsx';
import { DemoMark } from './demo-mark.tsx';
import { mayConnect } from './navigation.ts';
import { PageLinks } from './page-links.tsx';
import { PersonPanel } from './person-panel.tsx';
import { StoreTile } from './store-tile.tsx';

type SideBarProps = { person: Person; store: Person['stores'][number] | undefined; mode: Session['mode'] };

/** The column at the left, from 768 px on. */
export function SideBar({ person, store, mode }: SideBarProps) {
  const t = useTranslations('app');
  return (
    <header className="sticky top-0 flex h-dvh w-54 flex-none flex-col border-r border-line p-3 max-md:hidden print:hidden">
      {store ? (
        <>
          <StoreTile store={store} stores={person.stores} mayConnect={mayConnect(mode, person)} />
          <nav aria-label={t('navigation.label')} className="mt-3 flex flex-col gap-0.5">
            <PageLinks store={store} look="side" />
          </nav>
        </>
      ) : null}
      <div className="mt-auto flex flex-col gap-2">
        {mode === 'demo' ? <DemoMark /> : null}
        <Popover
          from="above"
          label={t('person.menu')}
          triggerClassName="flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-sunken"
          trigger={
            <>
              <span className="min-w-0 flex-1 leading-4">
                <span className="block truncate font-medium">{person.name}</span>
                {store ? (
                  <span className="block truncate text-12 text-ink-2">{t(`person.roles.${store.role}`)}</span>
                ) : null}
              </span>
              <ChevronsUpDown aria-hidden="true" className="size-4 flex-none text-ink-3" />
            </>
          }
        >
          <PersonPanel person={person} role={store?.role} />
        </Popover>
      </div>
    </header>
  );
}
