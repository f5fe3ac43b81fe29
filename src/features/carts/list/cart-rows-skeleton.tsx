import { useTranslations } from 'use-intl';
import { Skeleton } from '#src/ui/skeleton.tsx';

const rows = Array.from({ length: 12 }, (_, index) => index);

/** Rows of their final height, in place of those on their way; only after a moment, as most answers are faster. */
export function CartRowsSkeleton() {
  const t = useTranslations('carts.announce');
  return (
    <div aria-busy="true" className="transition-opacity delay-150 starting:opacity-0 max-md:p-4">
      <p role="status" className="sr-only">
        {t('loading')}
      </p>
      <div className="h-9 border-b border-line max-md:hidden" />
      {rows.map((row) => (
        <div
          key={row}
          className="flex h-11 items-center gap-8 border-b border-line bg-surface px-5 max-md:mb-2.5 max-md:h-24 max-md:rounded-lg max-md:border"
        >
          <Skeleton className="h-3 w-40" />
          <Skeleton className="h-3 w-24 max-md:hidden" />
          <Skeleton className="ml-auto h-3 w-20" />
        </div>
      ))}
    </div>
  );
}
