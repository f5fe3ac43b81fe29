import { useFormatter, useTranslations } from 'use-intl';
import type { SyncStatus } from '#contract/app/sync.ts';
import { codeMessage } from '#src/api/error-text.ts';
import { ProgressBar } from '#src/ui/progress-bar.tsx';
import { useNow } from '#src/ui/use-now.ts';
import { SyncRetry } from './sync-retry.tsx';
import { type SyncNews, syncNews } from './sync-words.ts';

/** What the sync is doing when it matters: progress, waiting, failure, and what it could not read. */
export function SyncBar({ alias, status }: { alias: string; status: SyncStatus }) {
  const t = useTranslations('carts.sync');
  const format = useFormatter();
  const news = syncNews(status, useNow(1000));
  const days = status.truncatedDays.map((day) =>
    format.dateTime(new Date(`${day}T12:00:00Z`), { day: '2-digit', month: '2-digit' }),
  );
  if (!news && status.unreadable === 0 && days.length === 0 && !status.ignoredFilter) return null;
  return (
    <section
      aria-label={t('region')}
      className="flex flex-col gap-1.5 border-t border-line px-5 py-2 text-12 text-ink-2 tabular-nums max-md:px-4"
    >
      {news?.kind === 'failed' ? <SyncFailure alias={alias} status={status} /> : <SyncProgress news={news} />}
      {status.unreadable > 0 ? <p>{t('unreadable', { count: status.unreadable })}</p> : null}
      {status.ignoredFilter ? <p>{t('ignored')}</p> : null}
      {days.length > 0 ? <p>{t('truncated', { count: days.length, days: format.list(days) })}</p> : null}
    </section>
  );
}

function SyncProgress({ news }: { news: Exclude<SyncNews, { kind: 'failed' }> }) {
  const t = useTranslations('carts.sync');
  const format = useFormatter();
  if (!news) return null;
  if (news.kind === 'starting') return <p>{t('starting')}</p>;
  const { done, total } = news;
  const read =
    total === null ? null : t('progress', { done: format.number(done), total: format.number(total) });
  const wait = news.kind === 'waiting' ? waitWords(news.seconds) : null;
  function waitWords(seconds: number | null): string {
    return seconds === null ? t('waitingSoon') : t('waiting', { seconds });
  }
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {total === null ? null : <ProgressBar label={t('region')} done={done} total={total} className="w-40" />}
      <p>{[read, wait].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function SyncFailure({ alias, status }: { alias: string; status: SyncStatus }) {
  const t = useTranslations();
  const reason = t(`errors.${codeMessage(status.problem ?? 'internal')}.title`);
  return (
    <div role="status" className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <p className="text-danger">{t('carts.sync.failed', { reason })}</p>
      <SyncRetry alias={alias} />
    </div>
  );
}
