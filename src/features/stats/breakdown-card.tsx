import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { manyValued } from '#contract/app/cart-dimensions.ts';
import type { StatSearch } from '#contract/app/stats.ts';
import { stats } from '#src/api/stats.ts';
import { useProblemWords } from '#src/api/use-problem-words.ts';
import { Problem, ProblemLine } from '#src/ui/problem.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { BreakdownTable } from './breakdown-table.tsx';
import { BreakdownTabs } from './breakdown-tabs.tsx';
import { CsvButton } from './csv-button.tsx';
import type { ChangeStats } from './stat-search.ts';
import { useBreakdownCsv } from './use-stat-csv.ts';
import { useTypedFind } from './use-typed-find.ts';

type BreakdownCardProps = { alias: string; search: StatSearch; onSearch: ChangeStats };

/** The numbers per value of one dimension. A row filters everything, then opens its carts. */
export function BreakdownCard({ alias, search, onSearch }: BreakdownCardProps) {
  const t = useTranslations('stats');
  const words = useProblemWords();
  const file = useBreakdownCsv(alias, search);
  const query = useQuery({
    ...stats.breakdown(alias, search),
    // Rows of another dimension would stand below the wrong heading.
    placeholderData: (last) => (last?.by === search.by ? last : undefined),
  });
  const typed = useTypedFind(search.find, (find) => onSearch({ ...search, find }, { replace: true }));
  const { data } = query;
  const name = t(`by.${search.by}`);
  const problem = query.isError
    ? { title: t('breakdown.failed'), ...words(query.error), onRetry: () => void query.refetch() }
    : null;
  return (
    <section
      aria-label={`${t('breakdown.title')} ${name}`}
      className="rounded-lg border border-line bg-surface"
    >
      <div className="flex flex-wrap items-center gap-2 px-3 py-2.5">
        <BreakdownTabs search={search} onBy={(by) => onSearch({ ...search, by, find: '' })} />
        <input
          type="search"
          aria-label={t('breakdown.find', { name })}
          placeholder={t('breakdown.findShort')}
          maxLength={80}
          value={typed.text}
          onChange={(event) => typed.type(event.target.value)}
          className="ml-auto h-8 w-52 min-w-0 rounded-md border border-line-strong bg-surface px-2.5 placeholder:text-ink-3 max-md:h-11 max-md:w-auto max-md:flex-1 max-md:text-16 print:hidden"
        />
        {data ? <CsvButton label={t('breakdown.csv')} file={() => file(data)} /> : null}
      </div>
      {problem && data ? <ProblemLine {...problem} /> : null}
      {data ? (
        <BreakdownTable
          alias={alias}
          search={search}
          onSearch={onSearch}
          data={data}
          busy={query.isPlaceholderData}
        />
      ) : problem ? (
        <Problem {...problem} />
      ) : (
        <div className="flex flex-col gap-5 px-5 py-4">
          <p className="sr-only">{t('breakdown.loading')}</p>
          {widths.map((width) => (
            <Skeleton key={width} className={`h-3 ${width}`} />
          ))}
        </div>
      )}
      {manyValued.some((one) => one === search.by) ? (
        <p className="border-t border-line px-5 py-2 text-12 text-ink-2">{t('breakdown.many')}</p>
      ) : null}
    </section>
  );
}

const widths = ['w-64', 'w-48', 'w-56', 'w-32', 'w-40', 'w-28'];
