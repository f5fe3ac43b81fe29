import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type StatSearch, type StatSeries, statMetrics } from '#contract/app/stats.ts';
import { useProblemWords } from '#src/api/use-problem-words.ts';
import { Problem, ProblemLine } from '#src/ui/problem.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { useLasting } from '#src/ui/use-lasting.ts';
import { isGoingOn } from './is-going-on.ts';
import { NumberCard } from './number-card.tsx';
import { NumberFooter } from './number-footer.tsx';
import type { ChangeStats } from './stat-search.ts';

type NumberRowProps = {
  alias: string;
  search: StatSearch;
  onSearch: ChangeStats;
  query: UseQueryResult<StatSeries>;
};

const grid = 'grid grid-cols-2 md:grid-cols-[repeat(auto-fit,minmax(9.5rem,1fr))]';

/** The seven numbers of the period: what was left, what came back, and how that changed. */
export function NumberRow({ alias, search, onSearch, query }: NumberRowProps) {
  const t = useTranslations('stats.numbers');
  const words = useProblemWords();
  const isSlow = useLasting(query.isPlaceholderData, 200);
  const course = query.data ? overBuckets(query.data, new Date(query.dataUpdatedAt)) : [];
  const problem = query.isError
    ? { title: t('failed'), ...words(query.error), onRetry: () => void query.refetch() }
    : null;
  return (
    <section
      aria-label={t('region')}
      aria-busy={query.isFetching}
      className="overflow-hidden rounded-lg border border-line bg-surface"
    >
      {problem && query.data ? <ProblemLine {...problem} /> : null}
      {query.data ? (
        <>
          <div className={`${grid} ${isSlow ? 'opacity-60' : ''}`}>
            {statMetrics.map((metric) => (
              <NumberCard
                key={metric}
                metric={metric}
                series={query.data}
                course={course}
                isChosen={search.metric === metric}
                onChoose={() => onSearch({ ...search, metric })}
              />
            ))}
          </div>
          <NumberFooter alias={alias} search={search} series={query.data} />
        </>
      ) : problem ? (
        <Problem {...problem} />
      ) : (
        <NumberSkeleton />
      )}
    </section>
  );
}

/** Those that are over: one that still grows would look like a fall. */
function overBuckets({ grain, current }: StatSeries, now: Date) {
  const over = current.buckets.filter(({ at }) => !isGoingOn(at, grain, now));
  return over.length > 1 ? over : current.buckets;
}

function NumberSkeleton() {
  const t = useTranslations('stats.numbers');
  return (
    <div className={grid}>
      <p className="sr-only">{t('loading')}</p>
      {statMetrics.map((metric) => (
        <div key={metric} className="flex h-29 flex-col gap-2.5 px-3 py-3">
          <Skeleton className="h-3 w-20" />
          <Skeleton className="h-5 w-28" />
          <Skeleton className="h-3 w-24" />
        </div>
      ))}
    </div>
  );
}
