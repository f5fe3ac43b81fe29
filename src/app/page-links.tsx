import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { Person } from '#contract/app/session.ts';
import { pagesFor } from './navigation.ts';

const looks = {
  side: 'flex h-8 items-center gap-2.5 rounded-md border border-transparent px-2 font-medium text-ink-2 hover:text-ink data-[status=active]:border-line data-[status=active]:bg-surface data-[status=active]:text-ink max-md:h-11',
  bottom:
    'flex h-14 flex-1 flex-col items-center justify-center gap-0.5 text-12 text-ink-2 -outline-offset-2 data-[status=active]:font-medium data-[status=active]:text-accent',
};

type PageLinksProps = {
  store: Person['stores'][number];
  look: keyof typeof looks;
  /** Only those that a phone has in its bar, or only the others. */
  rare?: boolean;
};

/** Links to the pages of a store: a column at the side, or the bar at the bottom of a phone. */
export function PageLinks({ store, look, rare }: PageLinksProps) {
  const t = useTranslations('app.navigation');
  const shown = pagesFor(store.role).filter((page) => rare === undefined || page.rare === rare);
  return shown.map(({ to, label, icon: Icon }) => (
    <Link key={to} to={to} params={{ alias: store.alias }} className={looks[look]}>
      <Icon aria-hidden="true" className="size-4" />
      {t(label)}
    </Link>
  ));
}
