import { Menu } from 'lucide-react';
import { useTranslations } from 'use-intl';
import type { Person, Session } from '#contract/app/session.ts';
import { Popover } from '#src/ui/popover.tsx';
import { DemoMark } from './demo-mark.tsx';
import { mayConnect } from './navigation.ts';
import { PageLinks } from './page-links.tsx';
import { PersonPanel } from './person-panel.tsx';
import { StoreList } from './store-list.tsx';
import { StoreTile } from './store-tile.tsx';

type BottomBarProps = { person: Person; store: Person['stores'][number] | undefined; mode: Session['mode'] };

/** The bar of a phone: the pages, and everything else behind the last button. */
export function BottomBar({ person, store, mode }: BottomBarProps) {
  const t = useTranslations('app');
  return (
    <nav
      aria-label={t('navigation.label')}
      className="fixed inset-x-0 bottom-0 z-10 flex border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {store ? <PageLinks store={store} look="bottom" rare={false} /> : null}
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
        {store ? <PhoneStores store={store} person={person} mayConnect={mayConnect(mode, person)} /> : null}
        {mode === 'demo' ? (
          <div className="px-2 pt-1">
            <DemoMark />
          </div>
        ) : null}
        <PersonPanel person={person} role={store?.role} />
      </Popover>
    </nav>
  );
}

type PhoneStoresProps = { store: Person['stores'][number]; person: Person; mayConnect: boolean };

/** The open store with its rarer pages; several stores stand in a list, as one panel opens no second one here. */
function PhoneStores({ store, person, mayConnect }: PhoneStoresProps) {
  return (
    <>
      {person.stores.length > 1 ? (
        <StoreList stores={person.stores} current={store.alias} mayConnect={mayConnect} />
      ) : (
        <StoreTile store={store} stores={person.stores} mayConnect={mayConnect} />
      )}
      <div className="my-1 border-y border-line py-1">
        <PageLinks store={store} look="side" rare />
      </div>
    </>
  );
}
