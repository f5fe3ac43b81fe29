import { Link } from '@tanstack/react-router';
import { Check, Plus } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { Store } from '#contract/app/session.ts';

type StoreListProps = {
  stores: readonly Store[];
  /** Alias of the one that is open. */
  current: string;
  mayConnect: boolean;
};

/** The stores to work in, the open one marked. Arrows move among them, as does Tab. */
export function StoreList({ stores, current, mayConnect }: StoreListProps) {
  const t = useTranslations('app.store');
  const item =
    'flex min-h-8 items-center gap-2 rounded-md px-2 py-1.5 -outline-offset-2 hover:bg-sunken max-md:min-h-11';
  return (
    <div data-stores>
      <ul aria-label={t('list')} className="max-h-96 overflow-auto">
        {stores.map((one) => (
          <li key={one.alias}>
            <Link
              to="/$alias/carts"
              params={{ alias: one.alias }}
              onKeyDown={moveByArrow}
              aria-current={one.alias === current ? 'true' : undefined}
              className={`${item} ${one.alias === current ? 'bg-accent-soft' : ''}`}
            >
              <StoreName store={one} note={one.active ? one.alias : `${one.alias} · ${t('inactive')}`} />
              {one.alias === current ? (
                <Check aria-hidden="true" className="ml-auto size-4 flex-none text-accent" />
              ) : null}
            </Link>
          </li>
        ))}
      </ul>
      {mayConnect ? (
        <Link
          to="/connect"
          onKeyDown={moveByArrow}
          className={`mt-1 border-t border-line text-ink-2 hover:text-ink ${item}`}
        >
          <Plus aria-hidden="true" className="size-4" />
          {t('connect')}
        </Link>
      ) : null}
    </div>
  );
}

export function StoreName({ store, note }: { store: Store; note: string }) {
  return (
    <span className="block min-w-0 leading-4">
      <span className="block truncate font-semibold">{store.name}</span>
      <span className="block truncate text-12 text-ink-2">{note}</span>
    </span>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLAnchorElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const links = [...(event.currentTarget.closest('[data-stores]')?.querySelectorAll('a') ?? [])];
  const at = links.indexOf(event.currentTarget);
  links[(at + step + links.length) % links.length]?.focus();
}
