import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { stats } from '#src/api/stats.ts';

const SpellingsDialog = lazy(() =>
  import('./spellings-dialog.tsx').then((m) => ({ default: m.SpellingsDialog })),
);

/** Says quietly that tags stand in several spellings. Nothing where none do. */
export function SpellingsNotice({ alias, mayMerge }: { alias: string; mayMerge: boolean }) {
  const t = useTranslations('stats.spellings');
  const spellings = useQuery(stats.spellings(alias)).data?.spellings ?? [];
  const [isOpen, setOpen] = useState(false);
  if (spellings.length === 0) return null;
  const apart = spellings.filter((one) => !one.isMerged);
  const [first] = apart;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-12 text-ink-2 print:hidden">
      <p>
        {first
          ? `${t('notice', { count: apart.length })} ${t('example', { count: first.values.length, name: first.into })}.`
          : t('merged', { count: spellings.length })}
      </p>
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
        className="min-h-6 font-medium text-accent hover:underline max-md:min-h-11"
      >
        {t(mayMerge ? 'open' : 'openReader')}
      </button>
      {isOpen ? (
        <Suspense>
          <SpellingsDialog alias={alias} mayMerge={mayMerge} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
