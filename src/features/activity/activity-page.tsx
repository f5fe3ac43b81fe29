import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { ShieldAlert } from 'lucide-react';
import { useFormatter, useTranslations } from 'use-intl';
import { isApiError } from '#src/api/api-error.ts';
import { audit } from '#src/api/audit.ts';
import { errorMessage } from '#src/api/error-text.ts';
import { Button } from '#src/ui/button.tsx';
import { InlineError } from '#src/ui/inline-error.tsx';
import { Notice } from '#src/ui/notice.tsx';
import { PageHeader } from '#src/ui/page-header.tsx';
import { ActivityFilters, type ActivitySearch } from './activity-filters.tsx';
import { ActivityRow } from './activity-row.tsx';
import { withoutClosedIntents } from './closed-intents.ts';
import { useAuditWords } from './use-audit-words.ts';

type ActivityPageProps = {
  alias: string;
  search: ActivitySearch;
  onSearch: (search: ActivitySearch) => void;
};

/** What people changed or saw in a store, for its owner. */
export function ActivityPage({ alias, search, onSearch }: ActivityPageProps) {
  const t = useTranslations('activity');
  const errors = useTranslations('errors');
  const format = useFormatter();
  const query = useInfiniteQuery({ ...audit.list(alias, search), placeholderData: keepPreviousData });
  const words = useAuditWords(alias);
  const pages = query.data?.pages ?? [];
  const rows = withoutClosedIntents(pages.flatMap((page) => page.rows));
  const newest = pages[0];
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <>
      <PageHeader title={t('title')}>
        <ActivityFilters
          search={search}
          onSearch={onSearch}
          actors={newest?.actors ?? []}
          operations={newest?.operations ?? []}
          operationWords={words.operation}
          objectWords={words.object}
        />
        {newest && newest.brokenAt !== null ? (
          <p
            role="alert"
            className="flex items-start gap-2 border-t border-line bg-danger-soft px-5 py-2.5 text-danger max-md:px-4"
          >
            <ShieldAlert aria-hidden="true" className="size-5 flex-none" />
            {t('broken', { seq: format.number(newest.brokenAt) })}
          </p>
        ) : null}
      </PageHeader>
      <div aria-busy={query.isFetching} className="mx-auto max-w-4xl px-5 py-4 max-md:px-4">
        {query.isError ? (
          <div className="mb-3 flex flex-wrap items-center gap-3">
            <InlineError
              text={`${t(rows.length > 0 ? 'failedMore' : 'failed')}. ${errors(`${errorMessage(query.error)}.text`)}`}
              requestId={isApiError(query.error) ? query.error.requestId : undefined}
            />
            <Button onClick={() => void query.refetch()}>{errors('retry')}</Button>
          </div>
        ) : null}
        {query.data && rows.length === 0 ? (
          <Notice title={t(isFiltered ? 'empty.filtered' : 'empty.title')}>
            {isFiltered ? null : t('empty.text')}
          </Notice>
        ) : null}
        {rows.length > 0 ? (
          <ol aria-label={t('list')} className="rounded-lg border border-line bg-surface">
            {rows.map((row) => (
              <ActivityRow key={row.seq} row={row} sentence={words.sentence(row)} />
            ))}
          </ol>
        ) : null}
        {rows.length > 0 ? (
          <p className="mt-3 text-center text-12 text-ink-2">
            {query.hasNextPage ? (
              <Button busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
                {t('older')}
              </Button>
            ) : (
              t('end')
            )}
          </p>
        ) : null}
      </div>
    </>
  );
}
