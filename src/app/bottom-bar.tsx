import { Menu } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Person, Store } from '#contract/app/session.ts';
import { Popover } from '#src/ui/popover.tsx';
import { DemoMark } from './demo-mark.tsx';
import { PageLinks } from './page-links.tsx';
import { PersonPanel } from './person-panel.tsx';
import { StoreTile } from './store-tile.tsx';

type BottomBarProps = { person: Person; store: Store | undefined; demo: boolean };

/** The bar of a phone: the pages, and everything else behind the last button. */
export function BottomBar({ person, store, demo }: BottomBarProps) {
  const t = useTranslations('app');
  return (
    <nav
      aria-label={t('navigation.label')}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {store ? <PageLinks alias={store.alias} look="bottom" /> : null}
      <Popover
        from="above"
        label={t('person.menu')}
        triggerClassName="flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-12 text-ink-2 -outline-offset-2"
        trigger={
          <>
            <Menu aria-hidden="true" className="size-4" />
            {t('navigation.more')}
          </>
        }
      >
        {store ? <StoreTile store={store} stores={person.stores} /> : null}
        {demo ? (
          <div className="px-2 pt-1">
            <DemoMark />
          </div>
        ) : null}
        <PersonPanel person={person} />
      </Popover>
    </nav>
  );
}
