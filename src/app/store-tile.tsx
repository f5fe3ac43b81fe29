import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Store } from '#contract/app/session.ts';
import { Popover } from '#src/ui/popover.tsx';

type StoreTileProps = { store: Store; stores: readonly Store[] };

/** The store one is in; with more than one, a press shows the others. */
export function StoreTile({ store, stores }: StoreTileProps) {
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
      <ul className="max-h-96 overflow-auto">
        {stores.map((one) => (
          <li key={one.alias}>
            <Link
              to="/$alias/carts"
              params={{ alias: one.alias }}
              className="block rounded-md px-2 py-1.5 hover:bg-sunken data-[status=active]:bg-accent-soft"
            >
              <StoreName store={one} note={one.active ? one.alias : `${one.alias} · ${t('inactive')}`} />
            </Link>
          </li>
        ))}
      </ul>
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

function StoreName({ store, note }: { store: Store; note: string }) {
  return (
    <span className="block min-w-0 leading-4">
      <span className="block truncate font-semibold">{store.name}</span>
      <span className="block truncate text-12 text-ink-2">{note}</span>
    </span>
  );
}
