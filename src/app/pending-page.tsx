import { useTranslations } from 'use-intl';
import { Skeleton } from '#src/ui/skeleton.tsx';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** In place of a page whose first data are on their way: the same bars as in index.html. */
export function PendingPage() {
  const t = useTranslations('app');
  return (
    <div aria-busy="true">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <div className="flex h-14 items-center gap-4 border-b border-line bg-surface px-5 max-md:px-4">
        <Skeleton className="h-5 w-28" />
        <Skeleton className="h-3 w-48" />
      </div>
      {rows.map((row) => (
        <div
          key={row}
          className="flex h-11 items-center gap-8 border-b border-line bg-surface px-5 max-md:px-4"
        >
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-24" />
          <Skeleton className="ml-auto h-3 w-20" />
        </div>
      ))}
    </div>
  );
}
