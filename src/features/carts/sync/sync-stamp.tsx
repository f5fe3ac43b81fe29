import { useMutation } from '@tanstack/react-query';
import { useFormatter, useTranslations } from 'use-intl';
import type { SyncStatus } from '#contract/app/sync.ts';
import { sync } from '#src/api/sync.ts';
import { IconButton } from '#src/ui/icon-button.tsx';
import { shortSpan } from '../short-span.ts';
import { isReading } from './sync-words.ts';

type SyncStampProps = { alias: string; status: SyncStatus | undefined; now: number };

/** How old the carts on screen are, and the way to newer ones. */
export function SyncStamp({ alias, status, now }: SyncStampProps) {
  const t = useTranslations('carts');
  const format = useFormatter();
  const agoWords = (span: number) =>
    span < 60_000 ? t('time.justNow') : t('time.ago', { span: shortSpan(span) });
  const refresh = useMutation(sync.refresh(alias));
  const waiting = !refresh.isPending && status?.state === 'waiting';
  const reading = refresh.isPending || (status !== undefined && isReading(status));
  const at = status?.freshAt;
  const exact = at
    ? t('fresh.exact', { when: format.dateTime(new Date(at), { dateStyle: 'short', timeStyle: 'medium' }) })
    : t('fresh.never');
  const ago = at && agoWords(now - Date.parse(at));
  return (
    <div className="flex items-center gap-1 text-12 text-ink-2 tabular-nums">
      <IconButton
        label={t(waiting ? 'fresh.waiting' : reading ? 'fresh.refreshing' : 'fresh.refresh')}
        title={exact}
        aria-description={exact}
        disabled={reading}
        onClick={() => refresh.mutate()}
        className={reading && !waiting ? 'motion-safe:[&>svg]:animate-spin' : ''}
        icon={
          <svg aria-hidden="true" viewBox="0 0 16 16" fill="none">
            <path
              d="M13.5 8a5.5 5.5 0 1 1-1.6-3.9M13.5 1.8v2.9h-2.9"
              stroke="currentColor"
              strokeWidth="1.4"
              strokeLinecap="round"
              strokeLinejoin="round"
            />
          </svg>
        }
      />
      {ago ? (
        <time dateTime={at ?? undefined} title={exact}>
          <span className="max-md:hidden">{t('fresh.updated', { ago })}</span>
          <span className="md:hidden">{ago}</span>
        </time>
      ) : null}
    </div>
  );
}
