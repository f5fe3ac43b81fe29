import { useTranslations } from 'use-intl';
import type { Store } from '#contract/app/session.ts';
import { Popover } from '#src/ui/popover.tsx';
import { StoreList, StoreName } from './store-list.tsx';

type StoreTileProps = { store: Store; stores: readonly Store[]; mayConnect: boolean };

/** The store one is in; with more than one, a press shows the others. */
export function StoreTile({ store, stores, mayConnect }: StoreTileProps) {
  const t = useTranslations('app.store');
  if (stores.length < 2) {
    return (
      <div className="px-2 py-1.5">
        <StoreFace store={store} note={store.alias} />
      </div>
    );
  }
  return (
    <Popover
      from="below"
      label={t('list')}
      triggerLabel={t('switchLabel', { name: store.name })}
      triggerClassName="w-full rounded-md px-2 py-1.5 text-left hover:bg-sunken"
      trigger={<StoreFace store={store} note={`${store.alias} · ${t('switch')}`} />}
    >
      <StoreList stores={stores} current={store.alias} mayConnect={mayConnect} />
    </Popover>
  );
}

function StoreFace({ store, note }: { store: Store; note: string }) {
  return (
    <span className="flex min-w-0 items-center gap-2.5">
      <span
        aria-hidden="true"
        className="flex size-7 flex-none items-center justify-center rounded-md bg-accent font-semibold text-on-accent"
      >
        R
      </span>
      <StoreName store={store} note={note} />
    </span>
  );
}
